import type { EventView, StopTime } from '../../events';
import type { RegistrationView } from '../../registrations';
import type { DaySnapshot, SnapshotBus } from '../domain/day-snapshot';
import type { PersonalDay } from './personal-day.reader';

/** What a message that tells somebody the whole day says now; kept with the message, to see later what changed. */
export const snapshotOf = (event: EventView, { transport }: RegistrationView, day: PersonalDay): DaySnapshot => ({
  date: event.date,
  transport,
  stop: day.stop?.name ?? null,
  bus: day.stopTime ? busOf(day.stopTime) : null,
  ...publishedBus(day),
  ...(day.meeting === undefined ? {} : { meeting: { at: day.meeting.plannedAt, host: day.meeting.hostName } }),
  vehicle: day.vehicleName,
  hosts: day.visits.filter(({ kind }) => kind === 'host').map(({ name }) => name),
  interviews:
    day.interviews?.map(({ vacancyTitle, hostName, startsAt, phoneUntil }) => ({
      ...{ vacancyTitle, hostName, startsAt },
      ...(phoneUntil === null ? {} : { byPhone: true as const }),
    })) ?? null,
});

const busOf = ({ arrive, leave, backAt }: StopTime): SnapshotBus => ({ arrive, leave, backAt });

function publishedBus({ stopTime, publishedTime }: PersonalDay): Pick<DaySnapshot, 'published'> {
  if (!stopTime || !publishedTime) return {};
  const [expected, published] = [busOf(stopTime), busOf(publishedTime)];
  return JSON.stringify(expected) === JSON.stringify(published) ? {} : { published };
}
