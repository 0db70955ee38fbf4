import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { registrationTexts } from '../../../texts/registrations';
import { HostCompanyReader, type VacancyView } from '../../companies';
import { EventReader, type EventView } from '../../events';
import type { ChosenRefs, ReferralChoices } from '../domain/referral-choices';
import { warningsFor } from '../domain/wishes';
import { PresenceReader } from './presence.reader';
import { RegistrationReader, type RegistrationView } from './registration.reader';

interface EventRef {
  readonly id: string;
  readonly associationId: string;
}

type MadeChoices = Pick<ChosenRefs, 'stop' | 'preferences'>;

/** Answers what a counsellor can choose from: the event's stops and the vacancies of its hosts. */
@Injectable()
export class ReferralChoicesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
    private readonly registrations: RegistrationReader,
    private readonly presences: PresenceReader,
  ) {}

  async of({ id, associationId }: EventRef): Promise<ReferralChoices<VacancyView>> {
    const [stops, vacancies] = await this.unitOfWork.oneTrip(() => [
      this.events.stops(id),
      this.hosts.vacanciesOfEvent(associationId, id),
    ]);
    return { stops, vacancies };
  }

  /** Of all choices only those that were made, as far as they belong to the event. */
  async made(
    { id, associationId }: EventRef,
    { stop, preferences }: MadeChoices,
  ): Promise<ReferralChoices<VacancyView>> {
    const [stops, vacancies] = await this.unitOfWork.oneTrip(() => [
      stop === null ? [] : this.events.stop(id, stop),
      this.hosts.vacanciesOfEvent(associationId, id, preferences),
    ]);
    return { stops, vacancies };
  }

  /** The wishes of a registration, best first. */
  async wishesOf(registration: RegistrationView): Promise<VacancyView[]> {
    const ids = (await this.registrations.preferences([registration.id])).get(registration.id) ?? [];
    const { vacancies } = await this.of({ id: registration.eventId, associationId: registration.associationId });
    return ids.map((id) => vacancies.find((vacancy) => vacancy.id === id)).filter((vacancy) => vacancy !== undefined);
  }

  /** What stands in the way of the wishes, or of any interview at all, in words for the counsellor. */
  async warningsOf(event: EventView, registration: RegistrationView): Promise<readonly string[]> {
    const { latestReturn } = registration;
    const isTooEarly = latestReturn !== null && (await this.presences.mustLeaveTooEarly(event, registration));
    return [
      ...(isTooEarly ? [registrationTexts.warnings.backTooEarly(latestReturn)] : []),
      ...warningsFor(await this.wishesOf(registration), registration),
    ];
  }
}
