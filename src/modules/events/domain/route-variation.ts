/** What the day as a whole asks of a route, beyond what the coordinator wishes. */
export interface RouteVariation {
  /** Stop → the vehicle that serves it. */
  readonly vehicleOfStop: Readonly<Record<string, string>>;
  /** Vehicle → visits in the order in which it makes them. */
  readonly visitOrder: Readonly<Record<string, readonly string[]>>;
  /** Vehicle → visit → between which moments, `HH:MM`, it comes there. */
  readonly arrivals: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;
  /** Drop-off day: the same for when it collects people there. */
  readonly collects: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>>;
  /** Drop-off day: registration → the visit where this person is let off, where nobody said so by hand. */
  readonly drops: Readonly<Record<string, string>>;
  /** Whether times are chosen that leave most to spare. */
  readonly leavesMostToSpare: boolean;
}

export const noVariation: RouteVariation = {
  vehicleOfStop: {},
  visitOrder: {},
  arrivals: {},
  collects: {},
  drops: {},
  leavesMostToSpare: false,
};

/** Whether a route answers another question than that of the coordinator's wishes: then it is the best one for that only. */
export const isVaried = ({ vehicleOfStop, visitOrder, arrivals, collects, drops }: RouteVariation): boolean =>
  [vehicleOfStop, visitOrder, arrivals, collects, drops].some((asked) => Object.keys(asked).length > 0);
