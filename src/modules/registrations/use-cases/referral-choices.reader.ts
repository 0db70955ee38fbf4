import { Injectable } from '@nestjs/common';
import { HostCompanyReader, type VacancyView } from '../../companies';
import { EventReader } from '../../events';
import type { ReferralChoices } from '../domain/referral-choices';
import { warningsFor } from '../domain/wishes';
import { RegistrationReader, type RegistrationView } from '../persistence/registration.reader';

/** Answers what a counsellor can choose from: the event's stops and the vacancies of its hosts. */
@Injectable()
export class ReferralChoicesReader {
  constructor(
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
    private readonly registrations: RegistrationReader,
  ) {}

  async of(event: { readonly id: string; readonly associationId: string }): Promise<ReferralChoices<VacancyView>> {
    const { stops, hostCompanyIds } = await this.events.stopsAndHosts(event.id);
    return { stops, vacancies: await this.hosts.vacancies(event.associationId, hostCompanyIds) };
  }

  /** The wishes of a registration, best first. */
  async wishesOf(registration: RegistrationView): Promise<VacancyView[]> {
    const ids = (await this.registrations.preferences([registration.id])).get(registration.id) ?? [];
    const { vacancies } = await this.of({ id: registration.eventId, associationId: registration.associationId });
    return ids.map((id) => vacancies.find((vacancy) => vacancy.id === id)).filter((vacancy) => vacancy !== undefined);
  }

  /** What stands in the way of the wishes, in words for the counsellor. */
  async warningsOf(registration: RegistrationView): Promise<readonly string[]> {
    return warningsFor(await this.wishesOf(registration), registration);
  }
}
