import { parseClockTime } from '../../../kernel';
import type { PlanningInput, PlanningInterview, PlanningPerson, PlanningVisit } from './planning-input';
import { slotsTaken } from './slots-taken';

/** What is known on the day itself. */
export interface DayFacts {
  /** Registrations of people who do not come. */
  readonly absent: readonly string[];
  /** The visit from which on somebody takes part, by registration. */
  readonly joinedAt: ReadonlyMap<string, string>;
  /** Wall clock `HH:MM`: interviews that have begun stay as they are; null = the day has not begun. */
  readonly now: string | null;
}

/** An event's plan as it stands on the day: who is absent takes no part, who came later only from there on. */
export function onTheDay(input: PlanningInput, facts: DayFacts): PlanningInput {
  const people = input.people.map((person) => onThisDay(person, facts));
  const pins = (input.published ?? []).filter(
    (interview) => hasBegun(interview, input.visits, facts.now) && mayBeThere(interview, input.visits, people),
  );
  return { ...input, people, pins, visits: input.visits.map((visit) => withoutPast(visit, pins, facts.now)) };
}

function onThisDay(person: PlanningPerson, facts: DayFacts): PlanningPerson {
  if (facts.absent.includes(person.id)) return { ...person, absent: true };
  const joined = person.presences.find(({ visitId }) => visitId === facts.joinedAt.get(person.id));
  if (!joined) return person;
  return { ...person, presences: person.presences.filter(({ until }) => until >= joined.until) };
}

function hasBegun(interview: PlanningInterview, visits: readonly PlanningVisit[], now: string | null): boolean {
  if (interview.state === 'held') return true;
  const slot = visits.flatMap(({ slots }) => slots).find(({ id }) => id === interview.slotId);
  return slot !== undefined && now !== null && slot.startsAt <= now;
}

/** Whether an interview is one that this person could have begun: there, for a vacancy wished for. */
export function mayBeThere(
  interview: PlanningInterview,
  visits: readonly PlanningVisit[],
  people: readonly PlanningPerson[],
): boolean {
  const person = people.find(({ id }) => id === interview.registrationId);
  const visit = visits.find(({ slots }) => slots.some(({ id }) => id === interview.slotId));
  if (!person || !visit || person.absent === true || !person.preferences.includes(interview.vacancyId)) return false;
  if (interview.state === 'held') return true;
  const slots = slotsTaken([visit], interview);
  const presence = person.presences.find(({ visitId }) => visitId === visit.id);
  return (
    presence !== undefined &&
    slots.length > 0 &&
    slots.every(
      ({ startsAt, endsAt }) => presence.from <= parseClockTime(startsAt) && parseClockTime(endsAt) <= presence.until,
    )
  );
}

/** When the last interview that has begun at a visit ends, `HH:MM`: none of its slots moves any more. */
export function endOfBegun(visit: PlanningVisit, interviews: readonly PlanningInterview[], now: string | null): string {
  const begun = interviews
    .map((interview) => slotsTaken([visit], interview))
    .filter(([first]) => first !== undefined && now !== null && first.startsAt <= now);
  return begun.flat().reduce((last, { endsAt }) => (endsAt > last ? endsAt : last), '');
}

/** Nobody new gets a moment that has begun. */
function withoutPast(visit: PlanningVisit, pins: readonly PlanningInterview[], now: string | null): PlanningVisit {
  if (now === null) return visit;
  const taken = pins.flatMap((pin) => slotsTaken([visit], pin));
  const used = (slotId: string): number => taken.filter(({ id }) => id === slotId).length;
  const slots = visit.slots.map((slot) => (slot.startsAt <= now ? { ...slot, places: used(slot.id) } : slot));
  return { ...visit, slots };
}

/** The same day with some moments a number of minutes later. */
export function shifted(input: PlanningInput, slotIds: ReadonlySet<string>, minutes: number): PlanningInput {
  const later = (time: string): string => plusMinutes(time, minutes);
  return {
    ...input,
    visits: input.visits.map((visit) => ({
      ...visit,
      slots: visit.slots.map((slot) =>
        slotIds.has(slot.id) ? { ...slot, startsAt: later(slot.startsAt), endsAt: later(slot.endsAt) } : slot,
      ),
    })),
  };
}

/** A time of day a number of minutes later, at most the last minute of the day. */
export function plusMinutes(time: string, minutes: number): string {
  const late = Math.min(parseClockTime(time) + minutes, 24 * 60 - 1);
  return `${String(Math.floor(late / 60)).padStart(2, '0')}:${String(late % 60).padStart(2, '0')}`;
}
