/** What is tried out with a route beyond what the coordinator wishes. */
export interface RouteVariation {
  /** Vehicle → the visit where it goes first. */
  readonly firstVisits: Readonly<Record<string, string>>;
  /** Every visit begins at most so many minutes after its first interview or tour; null = whenever the company allows. */
  readonly beginsWithin: number | null;
  /** Whether every visit lasts until its last interview or tour, where one visit is long enough. */
  readonly staysToEnd: boolean;
}

export const noVariation: RouteVariation = { firstVisits: {}, beginsWithin: null, staysToEnd: false };

/** Whether a route answers another question than that of the coordinator's wishes: then it is the best one for that only. */
export const isVaried = ({ firstVisits, beginsWithin, staysToEnd }: RouteVariation): boolean =>
  Object.keys(firstVisits).length > 0 || beginsWithin !== null || staysToEnd;
