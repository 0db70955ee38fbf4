import { Injectable } from '@nestjs/common';

/** Real milliseconds after which even messages of one batch read anew. */
const KEEP_MS = 5_000;

interface Kept {
  readonly until: number;
  readonly value: Promise<unknown>;
}

/**
 * Lets messages that were claimed together share what they read about their event. It is read after the claim, so it is
 * never older than the message; and a change that comes later has messages of its own.
 */
@Injectable()
export class BatchCache {
  private readonly kept = new Map<string, Kept>();

  /** @param batch the messages' claim; without one (a preview, a plan) everything is read anew */
  share<T>(batch: string | undefined, what: string, read: () => Promise<T>): Promise<T> {
    if (batch === undefined) return read();
    const now = performance.now();
    const key = `${batch}:${what}`;
    const known = this.kept.get(key);
    if (known && known.until > now) return known.value as Promise<T>;
    for (const [old, { until }] of this.kept) if (until <= now) this.kept.delete(old);
    const value = read();
    this.kept.set(key, { until: now + KEEP_MS, value });
    value.catch(() => this.kept.delete(key));
    return value;
  }
}
