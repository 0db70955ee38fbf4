import { clockText } from '../../../src/texts/dates';
import { DropHostRepository, ParticipantLinkRepository } from '../../../src/modules/registrations';
import { stayOf } from './impossible-moments';
import type { ShapeDay } from './shape-day';

interface TourRow {
  readonly registrationId: string;
  readonly visitId: string;
  readonly host: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly dressCode: string;
}

/** The tours of everybody's group that people know, without those with stairs for who takes none. */
const TOURS = `
  SELECT r.id AS registrationId, v.id AS visitId, v.name AS host, t.starts_at AS startsAt, t.ends_at AS endsAt,
    s.dress_code AS dressCode
  FROM registration r JOIN tour_of_group g ON g.tour_group_id = r.tour_group_id
    JOIN tour t ON t.id = g.tour_id AND t.stage <> 'draft' JOIN site_visit v ON v.id = t.site_visit_id
    JOIN host_site s ON s.id = v.host_site_id
  WHERE r.event_id = ? AND r.holds_seat = 1 AND r.transport = 'bus' AND r.latest_return IS NULL AND NOT (s.tour_step_free = 0 AND EXISTS (
    SELECT 1 FROM support_need n WHERE n.registration_id = r.id AND n.kind IN ('no-stairs', 'wheelchair-place')))
  ORDER BY r.id`;

/** What the own pages of some people who ride say wrong of their tours and clothes, and of how many people they were read. */
export async function ownPageMistakes(day: ShapeDay, people: number): Promise<{ read: number; wrong: string[] }> {
  const { app } = day.live;
  const calls = await day.calls();
  const drops = await app.get(DropHostRepository).visits(day.event);
  const tours = (await app.sql<TourRow>(TOURS, [day.event.id])).filter(({ registrationId, visitId, ...tour }) => {
    const { eventStopId } = day.registrations.find(({ id }) => id === registrationId)!;
    const { from, until } = stayOf(calls, eventStopId, visitId);
    const drop = drops.get(registrationId);
    if (day.event.shape === 'drop-off' && drop !== visitId) return false;
    return from <= tour.startsAt && tour.endsAt <= until;
  });
  const shown = [...new Set(tours.map(({ registrationId }) => registrationId))].slice(0, people);
  const wrong = await Promise.all(
    shown.map(async (id) => {
      const token = await app.run(() => app.get(ParticipantLinkRepository).issue(id));
      const { text } = await app.visitor().get(`/mijn-dag/${token}`);
      const own = tours.filter(({ registrationId }) => registrationId === id);
      const lines = own.map(({ host, startsAt }) => `Bij ${host}, om ${clockText(startsAt)}. Ze duurt`);
      const missing = [...lines, ...own.map(({ dressCode }) => dressCode)].filter((words) => !text.includes(words));
      const extra = text.split('Ze duurt').length - 1 === own.length ? [] : ['another number of tours'];
      return [...missing, ...extra].map((what) => `${day.people.codeOf(id)}: ${what}`);
    }),
  );
  return { read: shown.length, wrong: wrong.flat() };
}
