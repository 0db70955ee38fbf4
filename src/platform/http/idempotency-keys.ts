import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { DomainError, newId, type Clock } from '../../kernel';
import { problemTexts } from '../../texts/problems';
import { CLOCK } from '../clock';
import { executeOn, fragment, isDuplicateKey, isNullRefused, queryOn, sql, UnitOfWork } from '../database';

const t = problemTexts.idempotency;

/** Longer than any request may take; what a killed process holds is free again after it. */
const LEASE_SECONDS = 60;

/** A key of one user, and what was asked with it. */
export interface IdempotentRequest {
  readonly user: string;
  readonly key: string;
  readonly hash: string;
}

/** The right of one request to do the work of its key. */
export interface KeyClaim extends IdempotentRequest {
  readonly token: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface StoredAnswer {
  readonly request_hash: string;
  readonly response_status: number | null;
  readonly response_body: string | null;
}

const OF_KEY = fragment`user_id = ? AND idempotency_key = ?`;
const LEASE_END = fragment`UTC_TIMESTAMP(6) + INTERVAL ${LEASE_SECONDS} SECOND`;
const CLAIM = sql`
  INSERT INTO idempotency_key (user_id, idempotency_key, request_hash, created_at, claim_token, leased_until)
  VALUES (?, ?, ?, ?, ?, ${LEASE_END})`;
const TAKE_OVER = sql`
  UPDATE idempotency_key SET claim_token = ?, leased_until = ${LEASE_END}
  WHERE ${OF_KEY} AND request_hash = ? AND response_status IS NULL AND leased_until < UTC_TIMESTAMP(6)`;
const FIND_ANSWER = sql<StoredAnswer>`
  SELECT request_hash, response_status, response_body FROM idempotency_key WHERE ${OF_KEY}`;
// A write that finds no row is no error at COMMIT; NULL in a column that may not be NULL is one.
const KEEP_IN_CHANGE = sql`
  UPDATE idempotency_key SET response_status = ?, response_body = ?, request_hash = IF(claim_token = ?, request_hash, NULL)
  WHERE ${OF_KEY}`;
const KEEP_REFUSAL = sql`
  UPDATE idempotency_key SET response_status = ?, response_body = ? WHERE ${OF_KEY} AND claim_token = ?`;
const FREE = sql`DELETE FROM idempotency_key WHERE ${OF_KEY} AND claim_token = ?`;

export const keyInFlight = (): DomainError => new DomainError('IDEMPOTENCY.IN_FLIGHT', 'conflict', t.inFlight);

/** Keys of requests and the answers they got. A claim is a lease: who holds it longer loses it to the next request with the key. */
@Injectable()
export class IdempotencyKeys {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The claim of who has to do the work now, or the answer of who did it.
   * @throws DomainError for another request with the same key, or while the first is under way
   */
  async begin(request: IdempotentRequest): Promise<{ claim: KeyClaim } | { answer: KeptAnswer }> {
    const { user, key, hash } = request;
    const claim = { ...request, token: newId() };
    if (await this.claimed(claim)) return { claim };
    const [stored] = await queryOn(this.dataSource, FIND_ANSWER, [user, key]);
    if (stored && stored.request_hash !== hash) {
      throw new DomainError('IDEMPOTENCY.OTHER_BODY', 'invalid', t.otherBody);
    }
    if (stored?.response_status != null) {
      return {
        answer: { status: stored.response_status, body: JSON.parse(stored.response_body ?? 'null') as unknown },
      };
    }
    if ((await this.unitOfWork.executeAlone(TAKE_OVER, [claim.token, user, key, hash])) === 0) throw keyInFlight();
    return { claim };
  }

  private async claimed({ user, key, hash, token }: KeyClaim): Promise<boolean> {
    try {
      await executeOn(this.dataSource, CLAIM, [user, key, hash, this.clock.now(), token]);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  /**
   * Does the work and keeps its answer in one transaction, so that there is never one without the other. Nothing is done
   * when the claim was taken over meanwhile.
   * @throws DomainError when it was
   */
  do(claim: KeyClaim, work: () => Promise<KeptAnswer>): Promise<unknown> {
    const { user, key, token } = claim;
    return this.unitOfWork.run(async () => {
      const { status, body } = await work();
      const values = [status, JSON.stringify(body ?? null), token, user, key];
      await this.unitOfWork.executeAtCommit(KEEP_IN_CHANGE, values, (error) =>
        isNullRefused(error) ? keyInFlight() : error,
      );
      return body;
    });
  }

  /** Keeps what the work was refused with; it changed nothing. */
  async keepRefusal({ user, key, token }: KeyClaim, { status, body }: KeptAnswer): Promise<void> {
    await executeOn(this.dataSource, KEEP_REFUSAL, [status, JSON.stringify(body), user, key, token]);
  }

  /** A request that failed on our side can be tried again. */
  async free({ user, key, token }: KeyClaim): Promise<void> {
    await executeOn(this.dataSource, FREE, [user, key, token]);
  }
}
