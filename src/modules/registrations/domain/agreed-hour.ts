import { parseClockTime, type ClockMinutes } from '../../../kernel';

/** When and where somebody comes without the bus, as it was agreed with them. */
export interface AgreedHour {
  readonly visitId: string;
  /** Wall clock, `HH:MM`. */
  readonly at: string;
}

interface Stay {
  readonly visitId: string;
  readonly from: ClockMinutes;
  readonly until: ClockMinutes;
}

/** Whether the others are still at that visit at the agreed hour: another route can make it too late. */
export const stillHolds = (agreed: AgreedHour, stays: readonly Stay[]): boolean =>
  stays.some(({ visitId, until }) => visitId === agreed.visitId && parseClockTime(agreed.at) < until);

/** Where somebody is who comes at an agreed hour: nowhere before it. An hour that no longer holds counts for nothing. */
export function staysFrom<S extends Stay>(agreed: AgreedHour | undefined, stays: readonly S[]): readonly S[] {
  if (agreed === undefined || !stillHolds(agreed, stays)) return stays;
  const comes = parseClockTime(agreed.at);
  return stays.filter(({ until }) => until > comes).map((stay) => ({ ...stay, from: Math.max(stay.from, comes) }));
}
