import { createContext } from 'preact';

/** What every page shows of the running product. */
export interface LayoutFacts {
  /** What the demo's clock says, in words; null outside the demo. */
  readonly demoMoment: string | null;
}

export const LayoutContext = createContext<LayoutFacts>({ demoMoment: null });
