import { SetMetadata } from '@nestjs/common';

export const RETENTION = 'hop:retention';

/** What a marked method forgets. */
export interface Retention {
  /** For the operator: what and when. */
  readonly what: string;
  /** Copies of what is known about somebody go after the person, in the same run. */
  readonly isCopy: boolean;
}

/**
 * Marks a method `(now: Date) => Promise<number>` that forgets personal data which may no longer be kept, and answers
 * how many rows it changed. Each module forgets its own; `what` says for the operator what and when.
 */
export const Forgets = (what: string): MethodDecorator =>
  SetMetadata(RETENTION, { what, isCopy: false } satisfies Retention);

/** As {@link Forgets}, for copies that go when the person, contact or user whom they name is gone. */
export const ForgetsCopies = (what: string): MethodDecorator =>
  SetMetadata(RETENTION, { what, isCopy: true } satisfies Retention);
