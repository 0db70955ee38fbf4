import { createHash } from 'node:crypto';
import {
  applyDecorators,
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, of, type Observable } from 'rxjs';
import type { DataSource } from 'typeorm';
import { DomainError, type Clock } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { CLOCK } from '../clock';
import { executeOn, fragment, isDuplicateKey, queryOn, sql } from '../database';
import { problemOf } from './problem';

const t = problemTexts.idempotency;

const KEY = 'hop:idempotent';

const VALID = /^[\x21-\x7e]{1,120}$/;

/** Marks a POST of the API that honours `Idempotency-Key`. */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(KEY, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'a key of your own; the same key with the same body gets the same answer again',
      schema: { type: 'string', pattern: VALID.source },
    }),
  );

interface StoredAnswer {
  readonly request_hash: string;
  readonly response_status: number | null;
  readonly response_body: string | null;
}

const OF_KEY = fragment`user_id = ? AND idempotency_key = ?`;
const CLAIM = sql`
  INSERT INTO idempotency_key (user_id, idempotency_key, request_hash, created_at) VALUES (?, ?, ?, ?)`;
const FIND_ANSWER = sql<StoredAnswer>`
  SELECT request_hash, response_status, response_body FROM idempotency_key WHERE ${OF_KEY}`;
const KEEP_ANSWER = sql`UPDATE idempotency_key SET response_status = ?, response_body = ? WHERE ${OF_KEY}`;
const FREE = sql`DELETE FROM idempotency_key WHERE ${OF_KEY}`;

type AuthenticatedRequest = FastifyRequest & { readonly user?: { readonly id: string } };

/**
 * Same key and same body: the stored answer again. Same key, other body: 422. First one still under way: 409 with
 * Retry-After. A request that failed on our side (5xx) leaves no answer, so it can be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const marked = this.reflector.getAllAndOverride<boolean | undefined>(KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (marked !== true || typeof key !== 'string' || request.user === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.begin(request.user.id, key, request, reply)).pipe(
      mergeMap((stored) => (stored === undefined ? this.answer(request.user?.id ?? '', key, reply, next) : of(stored))),
    );
  }

  /** Claims the key, or answers what the first request got. */
  private async begin(user: string, key: string, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!VALID.test(key)) throw new DomainError('IDEMPOTENCY.BAD_KEY', 'invalid', t.badKey);
    const hash = createHash('sha256')
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex');
    try {
      await executeOn(this.dataSource, CLAIM, [user, key, hash, this.clock.now()]);
      return undefined;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return this.replay(user, key, hash, reply);
    }
  }

  private async replay(user: string, key: string, hash: string, reply: FastifyReply): Promise<unknown> {
    const rows = await queryOn(this.dataSource, FIND_ANSWER, [user, key]);
    const stored = rows[0];
    if (stored && stored.request_hash !== hash) {
      throw new DomainError('IDEMPOTENCY.OTHER_BODY', 'invalid', t.otherBody);
    }
    if (stored?.response_status == null) {
      void reply.header('retry-after', '1');
      throw new DomainError('IDEMPOTENCY.IN_FLIGHT', 'conflict', t.inFlight);
    }
    void reply.status(stored.response_status).header('idempotency-replayed', 'true');
    if (stored.response_status >= 400) void reply.type('application/problem+json');
    return JSON.parse(stored.response_body ?? 'null') as unknown;
  }

  private answer(user: string, key: string, reply: FastifyReply, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (body: unknown) => {
        await this.store(user, key, reply.statusCode, body);
        return body;
      }),
      catchError(async (error: unknown) => {
        const problem = problemOf(error);
        if (problem.status < 500) await this.store(user, key, problem.status, problem);
        else await this.forget(user, key);
        throw error;
      }),
    );
  }

  private async store(user: string, key: string, status: number, body: unknown): Promise<void> {
    await executeOn(this.dataSource, KEEP_ANSWER, [status, JSON.stringify(body ?? null), user, key]);
  }

  private async forget(user: string, key: string): Promise<void> {
    await executeOn(this.dataSource, FREE, [user, key]);
  }
}
