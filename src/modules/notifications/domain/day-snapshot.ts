import { localDateOf, localTimeOf, type LocalDate } from '../../../kernel';

/** An interview in a snapshot of somebody's day. */
export interface SnapshotInterview {
  readonly vacancyTitle: string;
  readonly hostName: string;
  /** Wall clock, `HH:MM`. */
  readonly startsAt: string;
  /** Not at the host on the day but by phone, which a message of its own tells. */
  readonly byPhone?: true;
}

/** When the bus is at somebody's stop and back there, `HH:MM`. */
export interface SnapshotBus {
  readonly arrive: string;
  readonly leave: string;
  readonly backAt: string | null;
}

/** Where and when somebody joins the others without the bus, by the published route. */
export interface SnapshotMeeting {
  /** Wall clock, `HH:MM`. */
  readonly at: string;
  readonly host: string;
}

/** One person's day as it is at one moment, such as that of an announcement. Null is what is not known yet. */
export interface DaySnapshot {
  readonly date: LocalDate;
  readonly transport: 'bus' | 'taxi' | 'own';
  readonly stop: string | null;
  /** As it is expected, delays of the day included. */
  readonly bus: SnapshotBus | null;
  /** By the published route, where the bus is expected at other hours. */
  readonly published?: SnapshotBus;
  /** Only for who comes without the bus, once a route is published. */
  readonly meeting?: SnapshotMeeting;
  /** Only where people must know which of several vehicles is theirs. */
  readonly vehicle: string | null;
  readonly hosts: readonly string[];
  /** Null until a plan has been published. */
  readonly interviews: readonly SnapshotInterview[] | null;
}

/** One thing that is different from the day that was announced to a person. */
export type DayChange =
  | { readonly what: 'date'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly what: 'transport'; readonly from: DaySnapshot['transport']; readonly to: DaySnapshot['transport'] }
  | { readonly what: 'stop' | 'vehicle'; readonly from: string; readonly to: string }
  | { readonly what: 'arrive' | 'leave' | 'back'; readonly from: string; readonly to: string | null }
  | { readonly what: 'meeting'; readonly from: SnapshotMeeting; readonly to: SnapshotMeeting | null }
  | { readonly what: 'host'; readonly from: string; readonly to: null }
  | { readonly what: 'interview'; readonly from: SnapshotInterview; readonly to: SnapshotInterview | null }
  | { readonly what: 'interview'; readonly from: null; readonly to: SnapshotInterview };

type Named = 'date' | 'transport' | 'stop' | 'vehicle';

/** What is known on both sides and differs; what is new to a person is announced by the timetable, not as a change. */
function differs<What extends Named, Value>(
  what: What,
  from: Value | null,
  to: Value | null,
): { readonly what: What; readonly from: Value; readonly to: Value }[] {
  return from === null || to === null || from === to ? [] : [{ what, from, to }];
}

function timeDiffers(what: 'arrive' | 'leave' | 'back', from: string | null, to: string | null): DayChange[] {
  return from === null || from === to ? [] : [{ what, from, to }];
}

/** Bus times count only for who still comes by bus: for others the change of transport says it all. */
function busChanges(announced: DaySnapshot, day: DaySnapshot): DayChange[] {
  if (announced.transport !== 'bus' || day.transport !== 'bus' || announced.bus === null) return [];
  return [
    ...timeDiffers('arrive', announced.bus.arrive, day.bus?.arrive ?? null),
    ...timeDiffers('leave', announced.bus.leave, day.bus?.leave ?? null),
    ...timeDiffers('back', announced.bus.backAt, day.bus?.backAt ?? null),
  ];
}

/** What was not known yet is no change; who rides now, hears that. */
function meetingChanges({ meeting: from }: DaySnapshot, { meeting: to, transport }: DaySnapshot): DayChange[] {
  if (from === undefined || transport === 'bus') return [];
  if (from.at === to?.at && from.host === to.host) return [];
  return [{ what: 'meeting', from, to: to ?? null }];
}

const isAtHost = ({ byPhone }: SnapshotInterview): boolean => byPhone !== true;

const isSameMeeting = (one: SnapshotInterview, other: SnapshotInterview): boolean =>
  one.vacancyTitle === other.vacancyTitle && one.hostName === other.hostName;

const sameInterview = (one: SnapshotInterview, other: SnapshotInterview): boolean =>
  one.startsAt === other.startsAt && isSameMeeting(one, other);

/** Pairs what went with what came, earliest with earliest: to a person one interview became another. */
function interviewChanges(announced: DaySnapshot, day: DaySnapshot): DayChange[] {
  if (announced.interviews === null || day.interviews === null) return [];
  const now = day.interviews.filter(isAtHost);
  const before = announced.interviews.filter(isAtHost);
  const byPhone = day.interviews.filter((interview) => !isAtHost(interview));
  const stays = (interview: SnapshotInterview): boolean =>
    now.some((other) => sameInterview(interview, other)) || byPhone.some((other) => isSameMeeting(interview, other));
  const gone = before.filter((interview) => !stays(interview));
  const come = now.filter((interview) => !before.some((other) => sameInterview(interview, other)));
  return [
    ...gone.map((from, index): DayChange => ({ what: 'interview', from, to: come[index] ?? null })),
    ...come.slice(gone.length).map((to): DayChange => ({ what: 'interview', from: null, to })),
  ];
}

/** Everything that is different between the announced day and another one, in the order of the day. */
export const changesBetween = (announced: DaySnapshot, day: DaySnapshot): readonly DayChange[] => [
  ...differs('date', announced.date, day.date),
  ...differs('transport', announced.transport, day.transport),
  ...differs('stop', announced.stop, day.stop),
  ...busChanges(announced, day),
  ...meetingChanges(announced, day),
  ...differs('vehicle', announced.vehicle, day.vehicle),
  ...announced.hosts
    .filter((host) => !day.hosts.includes(host))
    .map((from): DayChange => ({ what: 'host', from, to: null })),
  ...interviewChanges(announced, day),
];

const onTime = (day: DaySnapshot): DaySnapshot => (day.published === undefined ? day : { ...day, bus: day.published });

/** What is a reason to write about changes: not that a bus is late, which has a message of its own. */
export const reasonsBetween = (announced: DaySnapshot, day: DaySnapshot): readonly DayChange[] =>
  changesBetween(onTime(announced), onTime(day));

/** The hour of the event's own day, `HH:MM`; null on any other day. */
export const hourOn = (date: LocalDate, now: Date): string | null =>
  localDateOf(now) === date ? localTimeOf(now) : null;

type BusHour = Extract<DayChange, { what: 'arrive' | 'leave' | 'back' }>;

const isBusHour = (change: DayChange): change is BusHour =>
  change.what === 'arrive' || change.what === 'leave' || change.what === 'back';

/**
 * What a message about changes says: no hours of a late bus, unless the route itself is another, and none that have been.
 * @param hour of the event's own day; null on any other
 */
export function newsBetween(announced: DaySnapshot, day: DaySnapshot, hour: string | null): readonly DayChange[] {
  const isAhead = (change: DayChange): boolean => {
    if (change.what === 'meeting') return hour === null || (change.to ?? change.from).at >= hour;
    return hour === null || !isBusHour(change) || (change.to ?? change.from) >= hour;
  };
  const reasons = reasonsBetween(announced, day).filter(isAhead);
  if (reasons.length === 0) return [];
  const isOtherRoute = reasons.some(isBusHour);
  return changesBetween(announced, day).filter((change) => isAhead(change) && (isOtherRoute || !isBusHour(change)));
}
