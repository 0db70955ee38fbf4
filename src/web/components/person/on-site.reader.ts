import { Injectable } from '@nestjs/common';
import { formatClockTime } from '../../../kernel';
import { HostCompanyReader } from '../../../modules/companies';
import { EventReader, type EventView } from '../../../modules/events';
import { PresenceReader } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';

const t = counsellorTexts.person;

/** Tells who helps somebody from when until when this person is at which company. */
@Injectable()
export class OnSiteReader {
  constructor(
    private readonly events: EventReader,
    private readonly companies: HostCompanyReader,
    private readonly presences: PresenceReader,
  ) {}

  /** In words, in the order of the hours; empty as long as no route is published. */
  async hoursOf(event: EventView, registrationId: string): Promise<readonly string[]> {
    const { source, presences } = await this.presences.ofEvent(event);
    if (source !== 'published') return [];
    const { visits } = await this.events.programme(event.id);
    const sites = (await this.companies.list(event.associationId)).flatMap((host) => host.sites);
    return (presences.get(registrationId) ?? []).flatMap(({ visitId, from, until }) => {
      const visit = visits.find(({ id }) => id === visitId);
      const address = sites.find(({ id }) => id === visit?.hostSiteId)?.address ?? '';
      return visit ? [t.onSiteHours(formatClockTime(from), formatClockTime(until), visit.name, address)] : [];
    });
  }
}
