import { formatClockTime, parseClockTime } from '../../../../kernel';

/** A tour that somebody is shown around on; wall clock `HH:MM`. */
export interface OwnTour {
  readonly hostName: string;
  readonly startsAt: string;
  readonly minutes: number;
}

/** What may be told to one person about being shown around. */
export interface OwnTours {
  /** Whether this person may be told of a tour at all. */
  readonly isPromised: boolean;
  /** In the order of the hours; empty as long as no published route says where this person is when. */
  readonly tours: readonly OwnTour[];
}

/** For who is shown around nowhere. */
export const noTours: OwnTours = { isPromised: false, tours: [] };

interface TouredVisit {
  readonly id: string;
  readonly name: string;
  /** Now, or as soon as the hours are known. */
  readonly givesTours: boolean;
  readonly tours: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly groupIds: readonly string[];
  }[];
}

/** Who is shown around where. */
export interface TouredPerson {
  readonly tourGroupId: string | null;
  /** Visits whose tour this person does not take. */
  readonly noTourAt: readonly string[];
  /** The only visit of this person on a drop-off day; null on other days, and as long as nobody said which. */
  readonly dropVisitId: string | null;
  /** Where this person is by the published route, in minutes after midnight; undefined without one. */
  readonly presences:
    readonly { readonly visitId: string; readonly from: number; readonly until: number }[] | undefined;
}

/**
 * Before a route is published a tour is promised where a company gives some and the own group is not left out. Once it is,
 * only a tour of the own group while this person is there counts.
 */
export function ownToursOf(visits: readonly TouredVisit[], person: TouredPerson): OwnTours {
  const { dropVisitId, noTourAt, presences } = person;
  const open = visits
    .filter(({ id }) => dropVisitId === null || id === dropVisitId)
    .filter(({ id }) => !noTourAt.includes(id));
  if (presences === undefined) return { isPromised: open.some((visit) => mayBeShown(visit, person)), tours: [] };
  const tours = open
    .flatMap((visit) => toursDuring(visit, person.tourGroupId, presences))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return { isPromised: tours.length > 0, tours };
}

const isOfGroup = ({ groupIds }: TouredVisit['tours'][number], groupId: string | null): boolean =>
  groupId !== null && groupIds.includes(groupId);

/** Who has no group yet gets one; whose group is on no tour here is not shown around. */
const mayBeShown = (visit: TouredVisit, { tourGroupId }: TouredPerson): boolean =>
  visit.givesTours &&
  (visit.tours.length === 0 || tourGroupId === null || visit.tours.some((tour) => isOfGroup(tour, tourGroupId)));

const toursDuring = (
  { id, name: hostName, tours }: TouredVisit,
  groupId: string | null,
  presences: NonNullable<TouredPerson['presences']>,
): OwnTour[] =>
  tours
    .filter((tour) => isOfGroup(tour, groupId))
    .map(({ startsAt, endsAt }) => ({ from: parseClockTime(startsAt), until: parseClockTime(endsAt) }))
    .filter(({ from, until }) =>
      presences.some((stay) => stay.visitId === id && stay.from <= from && until <= stay.until),
    )
    .map(({ from, until }) => ({ hostName, startsAt: formatClockTime(from), minutes: until - from }));
