import { parseClockTime } from '../../../src/kernel';
import { EventReader, type ExpectedCall } from '../../../src/modules/events';
import type { InterviewView } from '../../../src/modules/interviews';
import { DropHostRepository } from '../../../src/modules/registrations';
import type { ShapeDay } from './shape-day';

const minutes = (time: string | null | undefined): number => parseClockTime(time ?? '00:00');

/**
 * What cannot be of the interviews that still stand, counted by hand from the route as it was published, from the calls
 * of the own vehicle as they are expected and from the companies' hours; shares nothing with presences and walks.
 */
export async function impossibleMoments(day: ShapeDay, now: string): Promise<string[]> {
  const calls = await day.calls();
  const standing = await day.standing();
  const ahead = standing.filter(({ startsAt }) => startsAt > now);
  const drops = new Map(
    (await day.live.app.get(DropHostRepository).ofEvent(day.event.id)).map((one) => [
      one.registrationId,
      one.siteVisitId,
    ]),
  );
  return [
    ...impossibleDrives(day.published, calls),
    ...ahead.flatMap((interview) => misplaced(day, calls, interview, drops.get(interview.registrationId))),
    ...(await crowded(day, standing)),
    ...standing.flatMap((one, at) =>
      standing.slice(at + 1).some((other) => other.registrationId === one.registrationId && overlap(one, other))
        ? [`${day.people.codeOf(one.registrationId)} has two interviews at ${one.startsAt}`]
        : [],
    ),
  ];
}

const overlap = (one: InterviewView, other: InterviewView): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** No vehicle drives faster than published, leaves before it comes, or is anywhere earlier than published. */
const impossibleDrives = (published: readonly ExpectedCall[], calls: readonly ExpectedCall[]): string[] =>
  calls
    .filter((call, at) => {
      const was = published[at]!;
      const isEarly = minutes(call.arrive) < minutes(was.arrive) || minutes(call.leave) < minutes(was.leave);
      return isEarly || minutes(call.leave ?? '23:59') < minutes(call.arrive) || isFast(published, calls, at);
    })
    .map(({ kind, arrive, leave }) => `${kind} ${arrive ?? ''}–${leave ?? ''} cannot be`);

/** A vehicle that comes back to fetch people has waited on the way. */
function isFast(published: readonly ExpectedCall[], calls: readonly ExpectedCall[], at: number): boolean {
  const [before, call] = [calls[at - 1], calls[at]!];
  if (call.kind === 'collect' || before?.vehicleId !== call.vehicleId) return false;
  const drive = minutes(published[at]!.arrive) - minutes(published[at - 1]!.leave);
  return minutes(call.arrive) - minutes(before.leave) < drive;
}

function misplaced(
  day: ShapeDay,
  calls: readonly ExpectedCall[],
  { registrationId, visitId, startsAt, endsAt }: InterviewView,
  drop: string | null | undefined,
): string[] {
  const person = day.registrations.find(({ id }) => id === registrationId)!;
  const who = `${day.people.codeOf(registrationId)} ${startsAt}–${endsAt}`;
  if (day.event.shape === 'drop-off' && drop !== visitId) return [`${who}: is at another company`];
  if (person.transport !== 'bus') return [];
  const { from, until } = stayOf(calls, person.eventStopId, visitId);
  return startsAt < from || endsAt > until ? [`${who}: the bus is there from ${from} to ${until}`] : [];
}

/** From when until when people of a stop are at a visit. */
export function stayOf(
  calls: readonly ExpectedCall[],
  stopId: string | null,
  visitId: string,
): { from: string; until: string } {
  const vehicle = calls.find(({ kind, at }) => kind === 'pickup' && at === stopId)?.vehicleId;
  const [brought, fetched] = calls.filter((call) => call.vehicleId === vehicle && call.at === visitId);
  const until = fetched === undefined ? brought?.leave : fetched.arrive;
  return { from: brought?.arrive ?? '99:99', until: until ?? '' };
}

/** Nobody interviews two people at once. */
async function crowded(day: ShapeDay, standing: readonly InterviewView[]): Promise<string[]> {
  const { visits } = await day.live.app.get(EventReader).programme(day.event.id);
  return standing.flatMap((interview) => {
    const atOnce = standing.filter(
      ({ visitId, startsAt, endsAt }) =>
        visitId === interview.visitId && startsAt <= interview.startsAt && interview.startsAt < endsAt,
    );
    const interviewers = visits.find(({ id }) => id === interview.visitId)!.interviewers;
    return atOnce.length > interviewers ? [`${atOnce.length} interviews at ${interview.startsAt}`] : [];
  });
}
