import { MINUTES_AFTER_TOUR, MINUTES_BETWEEN_TOURS, type Span, type TourPlan, type TourRequest } from './tour-request';

const gapBetween = (one: Span, other: Span): number => Math.max(one.start - other.end, other.start - one.end);

/** Looks at every rule for tours, knowing nothing of how they were found; answers what is broken. */
export function checkTourPlan(request: TourRequest, plan: Pick<TourPlan, 'groups' | 'visits'>): string[] {
  const findings: string[] = [];
  const places = plan.groups.reduce((sum, group) => sum + group.places, 0);
  if (places < request.people) findings.push(`${places} places for ${request.people} people`);
  for (const visit of request.visits) {
    const waves = plan.visits.find((one) => one.visit === visit.id)?.waves ?? [];
    const say = (what: string): void => void findings.push(`${visit.id}: ${what}`);
    for (const group of plan.groups) {
      if (group.places > visit.terms.largestGroup) say(`group ${group.id} is too large`);
      const tours = waves.filter(({ groups }) => groups.includes(group.id));
      if (tours.length !== 1) say(`group ${group.id} is on ${tours.length} tours`);
      for (const interview of visit.known.filter((one) => one.group === group.id)) {
        const clash = tours.some(
          (tour) => interview.end > tour.start && interview.start < tour.end + MINUTES_AFTER_TOUR,
        );
        if (clash) say(`group ${group.id} is on tour during a known interview`);
      }
    }
    waves.forEach((wave, at) => {
      if (wave.end - wave.start !== visit.terms.minutes) say('a tour of another length');
      if (wave.groups.length > visit.terms.guides) say('more groups than guides');
      if (wave.start < visit.present.start || wave.end > visit.present.end) say('a tour outside the visit');
      if (visit.blocks.some((block) => gapBetween(block, wave) < 0)) say('a tour during a block');
      const close = waves.slice(at + 1).some((other) => gapBetween(wave, other) < MINUTES_BETWEEN_TOURS);
      if (close) say('two waves too close to each other');
    });
  }
  return findings;
}
