import { Injectable } from '@nestjs/common';

/** The moments at which the death of a worker has different consequences. */
export type CrashPoint = 'before-claim' | 'after-claim' | 'after-body' | 'before-settle';

/** Tells that the engine is at such a moment. Only the worker of the chaos test listens, and ends itself there. */
@Injectable()
export class CrashPoints {
  reach: (point: CrashPoint) => void = () => undefined;
}
