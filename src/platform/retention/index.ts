import { SetMetadata } from '@nestjs/common';

export const RETENTION = 'hop:retention';

/**
 * Marks a method `(now: Date) => Promise<number>` that forgets personal data which may no longer be kept, and answers
 * how many rows it changed. Each module forgets its own; `what` says for the operator what and when.
 */
export const Forgets = (what: string): MethodDecorator => SetMetadata(RETENTION, what);
