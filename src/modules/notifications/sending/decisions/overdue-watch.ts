/**
 * How long, in real milliseconds, the oldest overdue message has been seen waiting. A demo moves its clock by weeks and
 * makes messages weeks late in one second, so the difference with their due moment says nothing there.
 */
export class OverdueWatch {
  private seen: { readonly id: string; readonly since: number } | undefined;

  /** @param id the oldest overdue message, if any @param now any clock that counts real milliseconds */
  observe(id: string | undefined, now: number): number {
    if (id === undefined) this.seen = undefined;
    else if (this.seen?.id !== id) this.seen = { id, since: now };
    return this.seen === undefined ? 0 : now - this.seen.since;
  }
}
