/** What is tried out with a route beyond what the coordinator wishes. */
export interface RouteVariation {
  /** Vehicle → the visit where it goes first. */
  readonly firstVisits: Readonly<Record<string, string>>;
  /** Whether the vehicles are on site from the first interview or tour until the last, where one visit is long enough. */
  readonly coversMoments: boolean;
}

export const noVariation: RouteVariation = { firstVisits: {}, coversMoments: false };
