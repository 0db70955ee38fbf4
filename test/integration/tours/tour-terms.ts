import { EventReader } from '../../../src/modules/events';
import type { TestApp } from '../../support';

/** The form in which every company of an event says the same: minutes of a tour, groups at once, people in a group. */
export async function tourTerms(
  test: TestApp,
  eventId: string,
  [minutes, guides, largestGroup]: readonly [string, string, string],
): Promise<Record<string, string>> {
  const { visits } = await test.get(EventReader).programme(eventId);
  return Object.fromEntries(
    visits
      .filter(({ kind }) => kind === 'host')
      .flatMap(({ id }) => [
        [`minutes-${id}`, minutes],
        [`guides-${id}`, guides],
        [`largestGroup-${id}`, largestGroup],
      ]),
  );
}
