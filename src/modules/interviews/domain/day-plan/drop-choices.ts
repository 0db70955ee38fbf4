import type { JoinedPerson } from '../../../../planners/day';
import type { ItineraryProblem } from '../../../../planners/itinerary';
import type { PlanningInput } from '../planning-input';

/** The visits of the companies that somebody wishes for, those of the first wish first. */
export function wishedVisits({ people, vacancies, visits }: PlanningInput, person: string): string[] {
  const wishes = people.find(({ id }) => id === person)?.preferences ?? [];
  const wished = wishes.flatMap((wish) => {
    const company = vacancies.find(({ id }) => id === wish)?.hostCompanyId;
    return visits.filter(({ hostCompanyId }) => hostCompanyId === company).map(({ id }) => id);
  });
  return [...new Set(wished)];
}

/** The route problem of a drop-off day that counts at each host only who has no other choice. */
export function withoutUndecided(problem: ItineraryProblem, people: readonly JoinedPerson[]): ItineraryProblem {
  const choosing = people.filter(({ rides, drops }) => rides && drops.length > 1);
  return {
    ...problem,
    stops: problem.stops.map((stop) => {
      if (!stop.drop) return stop;
      const drop = new Map(stop.drop);
      for (const { drops } of choosing.filter((person) => person.stop === stop.id)) {
        const [own = ''] = drops;
        drop.set(own, (drop.get(own) ?? 0) - 1);
      }
      return { ...stop, drop };
    }),
  };
}
