/** One thing that must work. `detail` is shown; a check that throws makes the process not ready. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<string>;
}

export const READINESS = Symbol('READINESS');
