import type { Clock } from '../../kernel';

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}
