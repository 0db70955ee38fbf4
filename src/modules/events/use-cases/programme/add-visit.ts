import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { eventTexts } from '../../../../texts/events';
import { HostCompanyReader, isActiveOn } from '../../../companies';
import type { Coordinator } from '../../../identity';
import { checkName, checkPlace, checkVisitTerms, type VisitInput } from '../../domain/programme-input';
import type { EventEntity } from '../../persistence/event.entity';
import { EventRepository } from '../../persistence/event.repository';
import { SiteVisitRepository } from '../../persistence/site-visit.repository';

type Place = Pick<
  Parameters<SiteVisitRepository['add']>[1],
  'name' | 'latitude' | 'longitude' | 'hostCompanyId' | 'hostSiteId'
>;

/** Adds a visit to a host company, or a lunch; answers its id. */
@Injectable()
export class AddVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventRepository,
    private readonly visits: SiteVisitRepository,
    private readonly hosts: HostCompanyReader,
  ) {}

  /** @throws DomainError `EVENT.*`: wrong terms (invalid), an unknown, stopped or double host (conflict) */
  async execute({
    user,
    eventId,
    ...input
  }: VisitInput & { readonly user: Coordinator; readonly eventId: string }): Promise<string> {
    checkVisitTerms(input);
    return this.unitOfWork.run(async () => {
      const event = await this.events.lockOpen(user, eventId);
      const { kind, visitMinutes, arriveFrom, arriveUntil, maxVehicles, interviewers, receptionListDays } = input;
      const terms = { visitMinutes, arriveFrom, arriveUntil, maxVehicles, interviewers, receptionListDays };
      const id = await this.visits.add(event, { kind, ...terms, ...(await this.placeOf(event, input)) });
      await this.events.change(event, {});
      return id;
    });
  }

  private async placeOf(event: EventEntity, input: VisitInput): Promise<Place> {
    if (input.kind === 'host') return this.siteOf(event, input.hostCompanyId, input.hostSiteId);
    const { latitude, longitude } = input;
    checkPlace(latitude, longitude);
    return { name: checkName(input.name), latitude, longitude, hostCompanyId: null, hostSiteId: null };
  }

  private async siteOf(event: EventEntity, hostCompanyId: string, hostSiteId: string): Promise<Place> {
    const host = await this.hosts.byId(event.associationId, hostCompanyId);
    const site = host?.sites.find(({ id }) => id === hostSiteId);
    if (!host || !site) throw new DomainError('EVENT.HOST_NOT_FOUND', 'not-found', eventTexts.hostNotFound);
    if (!isActiveOn(host, event.date)) {
      const text = eventTexts.hostStopped(host.name, host.activeUntil ?? event.date);
      throw new DomainError('EVENT.HOST_STOPPED', 'conflict', text);
    }
    return { name: host.name, latitude: site.latitude, longitude: site.longitude, hostCompanyId, hostSiteId };
  }
}
