import { firstFit } from './first-fit';
import { groupDivisions } from './group-divisions';
import {
  MINUTES_BETWEEN_TOURS,
  SHORTEST_TOUR,
  type GroupOfTour,
  type TourRemedy,
  type TourRequest,
  type TourShortage,
  type TourVisit,
} from './tour-request';

const LONGEST_EXTENSION = 240;

/** Why the tours of one visit do not fit with these groups, and the smallest changes that help, each tried out. */
export function tourShortage(request: TourRequest, visit: TourVisit, groups: readonly GroupOfTour[]): TourShortage {
  const { minutes, guides } = visit.terms;
  const waves = Math.ceil(groups.length / guides);
  const needed = waves * minutes + (waves - 1) * MINUTES_BETWEEN_TOURS;
  const available = Math.max(0, visit.present.end - visit.present.start);
  const fits = (changed: TourVisit): boolean => doesFit(changed, groups);
  return {
    ...{ visit: visit.id, name: visit.name, groups: groups.length, waves, needed, available },
    interrupted: needed <= available,
    remedies: [
      ...longerVisit(visit, fits),
      ...moreGuides(visit, groups.length, fits),
      ...largerGroups(request, visit),
      ...shorterTour(visit, fits),
    ],
  };
}

const doesFit = (visit: TourVisit, groups: readonly GroupOfTour[]): boolean =>
  firstFit(
    visit,
    groups.map(({ id }) => id),
  ) !== undefined;

/** The first of these numbers that helps; where one helps, so do all after it. */
function first(kind: TourRemedy['kind'], amounts: readonly number[], helps: (amount: number) => boolean): TourRemedy[] {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (helps(amounts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  const amount = amounts[low];
  return amount === undefined ? [] : [{ kind, amount }];
}

const from = (least: number, most: number): number[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);

const withTerms = (visit: TourVisit, terms: Partial<TourVisit['terms']>): TourVisit => ({
  ...visit,
  terms: { ...visit.terms, ...terms },
});

const longerVisit = (visit: TourVisit, fits: (changed: TourVisit) => boolean): TourRemedy[] =>
  first('longer-visit', from(1, LONGEST_EXTENSION), (more) =>
    fits({ ...visit, present: { ...visit.present, end: visit.present.end + more } }),
  );

const moreGuides = (visit: TourVisit, groups: number, fits: (changed: TourVisit) => boolean): TourRemedy[] =>
  first('more-guides', from(visit.terms.guides + 1, groups), (guides) => fits(withTerms(visit, { guides })));

const shorterTour = (visit: TourVisit, fits: (changed: TourVisit) => boolean): TourRemedy[] =>
  first('shorter-tour', from(SHORTEST_TOUR, visit.terms.minutes - 1).reverse(), (minutes) =>
    fits(withTerms(visit, { minutes })),
  );

/** Larger groups here are fewer groups everywhere, as far as the other visits allow it. */
const largerGroups = (request: TourRequest, visit: TourVisit): TourRemedy[] =>
  first('larger-groups', from(visit.terms.largestGroup + 1, request.people), (largestGroup) => {
    const changed = withTerms(visit, { largestGroup });
    const visits = request.visits.map((one) => (one === visit ? changed : one));
    return groupDivisions({ ...request, visits }).some((groups) => doesFit(changed, groups));
  });
