import type { Moment, WalkCode, WalkedCall, WalkedDay, WalkedPerson, WalkFinding } from './walked-day';

/** A time on site, as the walk meets it. */
interface Stay {
  readonly visitId: string;
  readonly from: string;
  readonly until: string;
}

/**
 * Walks every person through the day, from the own stop to the own stop, and tells who cannot be where the plan says.
 * It shares no code with the planners or with the presences they work from: it is there to find their mistakes.
 * Hours are compared as they are told, `HH:MM`.
 */
export function walkDay(day: WalkedDay): WalkFinding[] {
  return day.people.flatMap((person) => walkPerson(day, person));
}

function walkPerson(day: WalkedDay, person: WalkedPerson): WalkFinding[] {
  const stays = person.rides ? ride(day, person) : openHours(day, person);
  if (stays === undefined) {
    const first = person.interviews[0];
    return [finding('no-bus-at-stop', person, first ?? null, null)];
  }
  return [
    ...person.interviews.flatMap((interview) => misplaced(day, person, interview, stays)),
    ...clashes(person),
    ...tourFindings(day, person, stays),
  ];
}

const finding = (
  code: WalkCode,
  { id }: WalkedPerson,
  moment: Pick<Moment, 'visitId' | 'startsAt'> | null,
  limit: string | null,
): WalkFinding => ({
  code,
  registrationId: id,
  visitId: moment?.visitId ?? null,
  startsAt: moment?.startsAt ?? null,
  limit,
});

/** From getting on to getting off; undefined when no vehicle takes this person out and home. */
function ride({ shape, calls, visits }: WalkedDay, { eventStopId, dropVisitId }: WalkedPerson): Stay[] | undefined {
  const boards = calls.find(({ kind, at }) => kind === 'pickup' && at === eventStopId);
  if (boards === undefined) return undefined;
  const own = calls.filter(({ vehicleId }) => vehicleId === boards.vehicleId);
  const home = own.findIndex(({ kind, at }) => kind === 'dropoff' && at === eventStopId);
  if (home < 0) return undefined;
  const aboard = own.slice(own.indexOf(boards) + 1, home);
  const opens = (visitId: string): string => visits.find(({ id }) => id === visitId)?.arriveFrom ?? '';
  return shape === 'drop-off' ? leftBehind(aboard, dropVisitId, opens) : together(aboard, opens);
}

const latest = (one: string, other: string): string => (one > other ? one : other);

/** Everybody gets off at every company, and on again. */
const together = (aboard: readonly WalkedCall[], opens: (visitId: string) => string): Stay[] =>
  aboard.flatMap(({ kind, at, arrive, leave }) =>
    kind === 'host' && arrive !== null && leave !== null
      ? [{ visitId: at, from: latest(arrive, opens(at)), until: leave }]
      : [],
  );

/** Off at the own company only, until the vehicle comes back there. */
function leftBehind(
  aboard: readonly WalkedCall[],
  dropVisitId: string | null,
  opens: (visitId: string) => string,
): Stay[] {
  const there = aboard.filter(({ at }) => at === dropVisitId);
  const off = there.find(({ kind }) => kind === 'host')?.arrive;
  const on = there.find(({ kind }) => kind === 'collect')?.arrive;
  if (dropVisitId === null || off == null || on == null) return [];
  return [{ visitId: dropVisitId, from: latest(off, opens(dropVisitId)), until: on }];
}

/** Who comes without a vehicle can be there as long as anybody is, or while the company expects people. */
function openHours({ shape, calls, visits }: WalkedDay, { dropVisitId }: WalkedPerson): Stay[] {
  return visits
    .filter(({ id }) => shape !== 'drop-off' || id === dropVisitId)
    .map(({ id: visitId, arriveFrom, arriveUntil, visitMinutes }) => {
      const there = calls.filter(({ kind, at }) => at === visitId && (kind === 'host' || kind === 'collect'));
      const hours = there.flatMap(({ arrive, leave }) => [arrive, leave]).filter((hour) => hour !== null);
      const closes = later(arriveUntil, visitMinutes);
      return {
        visitId,
        from: arriveFrom,
        until: hours.reduce((last, hour) => latest(last, hour), there.length === 0 ? closes : ''),
      };
    });
}

/** A wall clock a number of minutes later. */
function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = Math.ceil(hours * 60 + rest + minutes);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

function misplaced(
  { minutesHome }: WalkedDay,
  person: WalkedPerson,
  interview: Moment,
  stays: readonly Stay[],
): WalkFinding[] {
  const stay = stays.find(({ visitId }) => visitId === interview.visitId);
  if (stay === undefined) return [finding('interview-elsewhere', person, interview, null)];
  if (interview.startsAt < stay.from) return [finding('interview-before-arrival', person, interview, stay.from)];
  if (interview.endsAt > stay.until) return [finding('interview-after-departure', person, interview, stay.until)];
  const { latestReturn, eventStopId } = person;
  if (latestReturn === null) return [];
  const home = eventStopId === null ? 0 : minutesHome(interview.visitId, eventStopId);
  return later(interview.endsAt, home) > latestReturn
    ? [finding('interview-too-late-for-home', person, interview, latestReturn)]
    : [];
}

const overlap = (one: Moment, other: Moment): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const clashes = (person: WalkedPerson): WalkFinding[] =>
  person.interviews.flatMap((interview, at) =>
    person.interviews.slice(at + 1).some((other) => overlap(interview, other))
      ? [finding('interviews-at-once', person, interview, null)]
      : [],
  );

/** A tour counts where this person comes and takes it; at a company that the own vehicle does not go to, others are shown around. */
function tourFindings({ tours }: WalkedDay, person: WalkedPerson, stays: readonly Stay[]): WalkFinding[] {
  const { tourGroupId, interviews, noTourAt } = person;
  const taken = tours.filter(({ visitId }) => !noTourAt.includes(visitId));
  const own = tourGroupId === null ? [] : taken.filter(({ groupIds }) => groupIds.includes(tourGroupId));
  return own.flatMap((tour) => {
    const stay = stays.find(({ visitId }) => visitId === tour.visitId);
    if (stay === undefined) return [];
    const outside = tour.startsAt < stay.from || tour.endsAt > stay.until;
    const limit = tour.startsAt < stay.from ? stay.from : stay.until;
    const during = interviews.filter((interview) => overlap(interview, tour));
    return [
      ...(outside ? [finding('tour-outside-stay', person, tour, limit)] : []),
      ...during.map((interview) => finding('interview-during-tour', person, interview, tour.startsAt)),
    ];
  });
}
