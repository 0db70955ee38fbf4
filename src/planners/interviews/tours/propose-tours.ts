import { bestWaves } from './best-waves';
import { firstFit } from './first-fit';
import { expectedSizes, groupDivisions } from './group-divisions';
import { tourShortage } from './tour-shortage';
import type { GroupOfTour, TourPlan, TourRequest, TourShortage, VisitTours } from './tour-request';

export type ToursFound =
  | { readonly plan: TourPlan }
  /** Per visit where they do not fit; empty when there would be too many groups. */
  | { readonly shortages: readonly TourShortage[] };

/**
 * Groups and waves with times: everybody is on a tour at every visit, and as many as possible can have an interview
 * beside it; then the groups change least and are fewest. The same request gives the same answer.
 */
export function proposeTours(request: TourRequest): ToursFound {
  const divisions = groupDivisions(request);
  const plans = divisions.flatMap((groups) => planWith(request, groups) ?? []);
  const best = plans.reduce<TourPlan | undefined>(
    (found, plan) => (found === undefined || roomOf(plan) > roomOf(found) ? plan : found),
    undefined,
  );
  if (best) return { plan: best };
  const [groups] = divisions;
  return { shortages: groups ? shortagesWith(request, groups) : [] };
}

const roomOf = ({ visits }: TourPlan): number => visits.reduce((sum, { room }) => sum + room, 0);

function planWith({ people, visits }: TourRequest, groups: readonly GroupOfTour[]): TourPlan | undefined {
  const sizes = expectedSizes(groups, people);
  const found: VisitTours[] = [];
  let proven = true;
  for (const visit of visits) {
    const best = bestWaves(visit, sizes);
    if (!best) return undefined;
    proven = proven && best.proven;
    found.push({ visit: visit.id, waves: best.waves, room: best.room });
  }
  return { groups, visits: found, proven };
}

const shortagesWith = (request: TourRequest, groups: readonly GroupOfTour[]): TourShortage[] =>
  request.visits
    .filter(
      (visit) =>
        !firstFit(
          visit,
          groups.map(({ id }) => id),
        ),
    )
    .map((visit) => tourShortage(request, visit, groups));
