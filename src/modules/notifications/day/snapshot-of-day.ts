import type { EventView } from '../../events';
import type { RegistrationView } from '../../registrations';
import type { DaySnapshot } from '../domain/day-snapshot';
import type { PersonalDay } from './personal-day.reader';

/** What a message that tells somebody the whole day says now; kept with the message, to see later what changed. */
export const snapshotOf = (event: EventView, { transport }: RegistrationView, day: PersonalDay): DaySnapshot => ({
  date: event.date,
  transport,
  stop: day.stop?.name ?? null,
  bus: day.stopTime ? { arrive: day.stopTime.arrive, leave: day.stopTime.leave, backAt: day.stopTime.backAt } : null,
  vehicle: day.vehicleName,
  hosts: day.visits.filter(({ kind }) => kind === 'host').map(({ name }) => name),
  interviews:
    day.interviews?.map(({ vacancyTitle, hostName, startsAt }) => ({ vacancyTitle, hostName, startsAt })) ?? null,
});
