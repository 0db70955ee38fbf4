import type { Clock } from '../../src/kernel';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  constructor(private instant = new Date('2027-01-25T09:00:00Z')) {}

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: string | Date): void {
    this.instant = new Date(instant);
  }

  advance(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}
