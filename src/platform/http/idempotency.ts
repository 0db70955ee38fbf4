import { createHash } from 'node:crypto';
import {
  applyDecorators,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { DomainError } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { IdempotencyKeys, type KeptAnswer, type KeyClaim } from './idempotency-keys';
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

type AuthenticatedRequest = FastifyRequest & { readonly user?: { readonly id: string } };

/**
 * Same key and same body: the stored answer again. Same key, other body: 422. First one still under way: 409 with
 * Retry-After, for at most a minute: then it counts as lost, and the next does it. A request that failed on our side (5xx) leaves no
 * answer, so it can be tried again.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: IdempotencyKeys,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const marked = this.reflector.getAllAndOverride<boolean | undefined>(KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const key = request.headers['idempotency-key'];
    if (marked !== true || typeof key !== 'string' || request.user === undefined) return next.handle();
    if (!VALID.test(key)) throw new DomainError('IDEMPOTENCY.BAD_KEY', 'invalid', t.badKey);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    try {
      const begun = await this.keys.begin({ user: request.user.id, key, hash: hashOf(request) });
      return of('answer' in begun ? repeat(begun.answer, reply) : await this.answer(begun.claim, reply, next));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IDEMPOTENCY.IN_FLIGHT') void reply.header('retry-after', '1');
      throw error;
    }
  }

  private async answer(claim: KeyClaim, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      return await this.keys.do(claim, async () => {
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        return { status: reply.statusCode, body };
      });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status < 500) await this.keys.keepRefusal(claim, { status: problem.status, body: problem });
      else await this.keys.free(claim);
      throw error;
    }
  }
}

const hashOf = ({ method, url, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
    .digest('hex');

function repeat({ status, body }: KeptAnswer, reply: FastifyReply): unknown {
  void reply.status(status).header('idempotency-replayed', 'true');
  if (status >= 400) void reply.type('application/problem+json');
  return body;
}
