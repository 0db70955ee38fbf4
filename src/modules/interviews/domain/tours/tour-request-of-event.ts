import { DomainError, parseClockTime } from '../../../../kernel';
import { tourTexts as t } from '../../../../texts/tours';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import {
  MINUTES_AFTER_TOUR,
  MINUTES_BETWEEN_TOURS,
  type GroupOfTour,
  type Span,
  type TourRequest,
  type TourTerms,
  type TourVisit,
} from '../../../../planners/interviews';
import type { PlanningInput } from '../planning-input';
import { slotsTaken } from '../slots-taken';

/** From the bus to the first tour: to get off and be welcomed. */
const WELCOME_MINUTES = 10;
/** From the last tour to the bus. */
const LEAVING_MINUTES = 5;

/** A visit of the programme, `HH:MM`. */
export interface VisitOfDay {
  readonly id: string;
  readonly kind: 'host' | 'lunch';
  readonly name: string;
  readonly arriveFrom: string;
  readonly arriveUntil: string;
  readonly visitMinutes: number;
  readonly tourTerms: TourTerms | null;
  /** Null where hours are typed; elsewhere tours follow the vehicles by themselves. */
  readonly wishes: object | null;
}

/** When a bus is at a visit, `HH:MM`. */
export interface CallOfDay {
  readonly at: string;
  readonly arrive: string | null;
  readonly leave: string | null;
}

export interface DayOfTours {
  readonly shape: string;
  readonly people: number;
  readonly groups: readonly GroupOfTour[];
  readonly visits: readonly VisitOfDay[];
  readonly calls: readonly CallOfDay[];
  readonly input: Pick<PlanningInput, 'visits' | 'people' | 'pins' | 'published'>;
}

const refuse = (code: string, text: string): never => {
  throw new DomainError(`TOURS.${code}`, 'invalid', text);
};

/** @throws DomainError `TOURS.*` (invalid) that says why no tours can be proposed */
export function tourRequestOf(day: DayOfTours): TourRequest {
  if (day.shape !== 'whole-group') refuse('OTHER_SHAPE', t.otherShape);
  if (day.people === 0) refuse('NO_PEOPLE', t.noPeople);
  if (day.visits.some(({ wishes }) => wishes !== null)) refuse('LAID_OUT', visitLayoutTexts.laidOut);
  const visits = day.visits.flatMap((visit) => tourVisit(day, visit) ?? []);
  if (visits.length === 0) refuse('NO_TERMS', t.noTerms);
  visits.forEach((visit, at) => {
    const other = visits.slice(at + 1).find((one) => meets(visit.present, one.present));
    if (other) refuse('AT_ONE_TIME', t.visitsMeet(visit.name, other.name));
  });
  return { people: day.people, groups: day.groups, visits };
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function tourVisit(day: DayOfTours, visit: VisitOfDay): TourVisit | undefined {
  const planned = day.input.visits.find(({ id }) => id === visit.id);
  if (!planned || visit.tourTerms === null) return undefined;
  const present = inside(presence(visit, day.calls));
  const lunches = day.visits.filter(({ kind }) => kind === 'lunch').map((lunch) => presence(lunch, day.calls));
  return {
    ...{ id: visit.id, name: visit.name, terms: visit.tourTerms, present },
    blocks: lunches.filter((lunch) => meets(lunch, present)),
    slots: planned.slots.map((slot) => ({ ...spanOf(slot), places: slot.places })),
    known: knownIn(day.input, present),
  };
}

/** Everybody is there: from the last bus that comes until the first that leaves, or what the agreed hours leave. */
function presence(visit: VisitOfDay, calls: readonly CallOfDay[]): Span {
  const here = calls.filter(({ at }) => at === visit.id);
  const earliest = parseClockTime(visit.arriveFrom);
  const arrivals = here.flatMap(({ arrive }) => (arrive === null ? [] : [parseClockTime(arrive)]));
  const departures = here.flatMap(({ leave }) => (leave === null ? [] : [parseClockTime(leave)]));
  if (arrivals.length === 0 || departures.length === 0) {
    return { start: parseClockTime(visit.arriveUntil), end: earliest + visit.visitMinutes };
  }
  return { start: Math.max(earliest, ...arrivals), end: Math.min(...departures) };
}

/** What is left for tours, from a whole number of five minutes. */
const inside = ({ start, end }: Span): Span => ({
  start: Math.ceil((start + WELCOME_MINUTES) / MINUTES_BETWEEN_TOURS) * MINUTES_BETWEEN_TOURS,
  end: end - LEAVING_MINUTES,
});

const spanOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): Span => ({
  start: parseClockTime(startsAt),
  end: parseClockTime(endsAt),
});

/** Interviews at whatever visit that a tour then could get in the way of. */
function knownIn({ visits, people, pins, published }: DayOfTours['input'], present: Span): TourVisit['known'] {
  const known = new Map<string, TourVisit['known'][number]>();
  for (const interview of [...pins, ...(published ?? [])]) {
    const group = people.find(({ id }) => id === interview.registrationId)?.tourGroupId;
    if (typeof group !== 'string') continue;
    for (const slot of slotsTaken(visits, interview)) {
      const taken = { ...spanOf(slot), group };
      if (meets(taken, { ...present, end: present.end + MINUTES_AFTER_TOUR })) known.set(`${group} ${slot.id}`, taken);
    }
  }
  return [...known.values()];
}
