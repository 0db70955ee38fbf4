import { Injectable } from '@nestjs/common';

/** The moments at which the death of a worker has different consequences. */
export type CrashPoint = 'before-claim' | 'after-claim' | 'after-body' | 'before-settle';

/** Where the engine passes on its way. Nobody listens in the product; the chaos test's worker does, and dies there. */
@Injectable()
export class CrashPoints {
  reach: (point: CrashPoint) => void = () => undefined;
}
