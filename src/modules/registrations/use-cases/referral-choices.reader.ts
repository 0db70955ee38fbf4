import { Injectable } from '@nestjs/common';
import { HostCompanyReader, type VacancyView } from '../../companies';
import { EventReader } from '../../events';
import type { ReferralChoices } from '../domain/referral-choices';

/** Answers what a counsellor can choose from: the event's stops and the vacancies of its hosts. */
@Injectable()
export class ReferralChoicesReader {
  constructor(
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
  ) {}

  async of(event: { readonly id: string; readonly associationId: string }): Promise<ReferralChoices<VacancyView>> {
    const { stops, visits } = await this.events.programme(event.id);
    const hostIds = visits.map(({ hostCompanyId }) => hostCompanyId).filter((id) => id !== null);
    return { stops, vacancies: await this.hosts.vacancies(event.associationId, hostIds) };
  }
}
