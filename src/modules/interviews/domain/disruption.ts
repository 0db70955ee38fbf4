import { parseClockTime } from '../../../kernel';
import { endOfBegun, mayBeThere, plusMinutes } from './day-facts';
import type {
  PlanningInput,
  PlanningInterview,
  PlanningPerson,
  PlanningPresence,
  PlanningVisit,
} from './planning-input';

/** What goes wrong with the visits of a day. */
export type Disruption =
  | {
      readonly kind: 'late';
      readonly visits: readonly {
        readonly visitId: string;
        /** Its tours and slots while people of a late bus are there. */
        readonly hours: readonly string[];
        /** By how much those that have not begun move. */
        readonly minutes: number;
        /** When the last bus of these people leaves, minutes after midnight. */
        readonly until: number;
      }[];
      /** Where everybody is by then, by registration. */
      readonly presences: ReadonlyMap<string, readonly PlanningPresence[]>;
    }
  /** @property from `HH:MM`: interviews that begin at or after it have fewer interviewers */
  | { readonly kind: 'fewer-interviewers'; readonly visitId: string; readonly from: string; readonly fewer: number }
  | { readonly kind: 'host-out'; readonly visitId: string };

/** The times and places of slots and tours that are others after the disruption. */
export interface DisruptionChanges {
  readonly slots: readonly PlanningVisit['slots'][number][];
  readonly tours: readonly PlanningVisit['tours'][number][];
}

/** The day as the disruption leaves it; what has begun by `now` stays as it is. */
export function withDisruption(input: PlanningInput, disruption: Disruption, now: string | null): PlanningInput {
  const visits = input.visits.map((visit) => {
    const begun = endOfBegun(visit, input.pins, now);
    const isAhead: IsAhead = ({ startsAt }) => (now === null || startsAt > now) && startsAt >= begun;
    return visitWith(visit, disruption, isAhead);
  });
  if (disruption.kind !== 'late') return { ...input, visits };
  const people = input.people.map((person) => expected(person, disruption.presences.get(person.id) ?? []));
  return { ...input, visits, people, pins: input.pins.filter((pin) => mayBeThere(pin, visits, people)) };
}

/** Who joins later or leaves early goes to no more visits because a bus is late. */
const expected = (person: PlanningPerson, presences: readonly PlanningPresence[]): PlanningPerson => ({
  ...person,
  presences: presences.filter(({ visitId }) => person.presences.some((known) => known.visitId === visitId)),
});

type IsAhead = (moment: { readonly startsAt: string }) => boolean;

function visitWith(visit: PlanningVisit, disruption: Disruption, isAhead: IsAhead): PlanningVisit {
  if (disruption.kind === 'late') {
    const delays = disruption.visits.filter(({ visitId }) => visitId === visit.id);
    return delays.reduce((moved, delay) => later(moved, delay, isAhead), visit);
  }
  if (disruption.visitId !== visit.id) return visit;
  const left = (slot: PlanningVisit['slots'][number]): number => {
    if (!isAhead(slot)) return slot.places;
    if (disruption.kind === 'host-out') return 0;
    return slot.startsAt < disruption.from ? slot.places : Math.max(0, slot.places - disruption.fewer);
  };
  return { ...visit, slots: visit.slots.map((slot) => ({ ...slot, places: left(slot) })) };
}

type LateVisit = Extract<Disruption, { kind: 'late' }>['visits'][number];

/**
 * Moves what is ahead of people who come late. An interview that would end after their bus leaves has no place any more,
 * nor one that would last into an hour of other people: its interviewer is with them then.
 */
function later(visit: PlanningVisit, { hours, minutes, until }: LateVisit, isAhead: IsAhead): PlanningVisit {
  const isOwn = ({ id }: { readonly id: string }): boolean => hours.includes(id);
  const moves = (moment: { readonly id: string; readonly startsAt: string }): boolean =>
    isOwn(moment) && isAhead(moment);
  const moved = <Moment extends PlanningVisit['slots'][number] | PlanningVisit['tours'][number]>(
    moment: Moment,
  ): Moment => ({
    ...moment,
    startsAt: plusMinutes(moment.startsAt, minutes),
    endsAt: plusMinutes(moment.endsAt, minutes),
  });
  const others = visit.slots.filter((slot) => !isOwn(slot) && slot.places > 0);
  const hasPlace = ({ startsAt, endsAt }: PlanningVisit['slots'][number]): boolean =>
    parseClockTime(endsAt) <= until && !others.some((other) => other.startsAt < endsAt && startsAt < other.endsAt);
  return {
    ...visit,
    endsAt: Math.max(visit.endsAt, until),
    tours: visit.tours.map((tour) => (moves(tour) ? moved(tour) : tour)),
    slots: visit.slots.map((slot) => {
      if (!moves(slot)) return slot;
      const next = moved(slot);
      return hasPlace(next) ? next : { ...next, places: 0 };
    }),
  };
}

/** What is another slot or tour than before. */
export function disruptionChanges(before: PlanningInput, after: PlanningInput): DisruptionChanges {
  const changed = <Moment>(read: (visit: PlanningVisit) => readonly Moment[]): Moment[] => {
    const old = new Set(before.visits.flatMap(read).map((moment) => JSON.stringify(moment)));
    return after.visits.flatMap(read).filter((moment) => !old.has(JSON.stringify(moment)));
  };
  return { slots: changed(({ slots }) => slots), tours: changed(({ tours }) => tours) };
}

/**
 * Interviews of people present that have no place in the new plan, while the person has no other interview at that
 * host: the host can still call. Nobody calls for a host that takes no part.
 */
export function interviewsByPhone(
  { visits, published }: PlanningInput,
  disruption: Disruption,
  lost: readonly PlanningInterview[],
  found: readonly PlanningInterview[],
): PlanningInterview[] {
  if (disruption.kind === 'host-out' || published === null) return [];
  const hostOf = (slotId: string): string | undefined =>
    visits.find(({ slots }) => slots.some(({ id }) => id === slotId))?.id;
  return lost.filter(
    (interview) =>
      !found.some(
        ({ registrationId, slotId }) =>
          registrationId === interview.registrationId && hostOf(slotId) === hostOf(interview.slotId),
      ),
  );
}
