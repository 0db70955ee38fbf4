import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { registrationTexts } from '../../../texts/registrations';
import { HostCompanyReader, type VacancyView } from '../../companies';
import { EventReader, type EventView } from '../../events';
import type { ReferralChoices } from '../domain/referral-choices';

/** Answers what a counsellor can choose from: the event's stops and the vacancies of its hosts. */
@Injectable()
export class ReferralChoicesReader {
  constructor(
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
  ) {}

  /** @throws DomainError not-found when the association has no such event */
  async event(associationId: string, idOrCode: string): Promise<EventView> {
    const event = await this.events.byIdOrCode(associationId, idOrCode);
    if (event) return event;
    throw new DomainError('EVENT.NOT_FOUND', 'not-found', registrationTexts.refusals.eventNotFound);
  }

  async of(event: Pick<EventView, 'id' | 'associationId'>): Promise<ReferralChoices<VacancyView>> {
    const { stops, visits } = await this.events.programme(event.id);
    const hostIds = visits.map(({ hostCompanyId }) => hostCompanyId).filter((id) => id !== null);
    return { stops, vacancies: await this.hosts.vacancies(event.associationId, hostIds) };
  }
}
