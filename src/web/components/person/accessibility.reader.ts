import { Injectable } from '@nestjs/common';
import { HostCompanyReader, type SiteView } from '../../../modules/companies';
import { EventReader, type EventView, type VisitView } from '../../../modules/events';
import { takesNoStairs, type NeedKind } from '../../../modules/registrations';
import { stairsTexts as t } from '../../../texts/stairs';

/** Tells who helps somebody what is in the way at the hosts; the hosts are never told for whom. */
@Injectable()
export class AccessibilityReader {
  constructor(
    private readonly events: EventReader,
    private readonly companies: HostCompanyReader,
  ) {}

  /** In words, in the order of the programme; empty for somebody who can take stairs. */
  async inTheWay({ id, associationId }: EventView, needs: readonly NeedKind[]): Promise<readonly string[]> {
    if (!takesNoStairs(needs)) return [];
    const { visits } = await this.events.programme(id);
    const sites = (await this.companies.list(associationId)).flatMap((host) => host.sites);
    return visits.flatMap((visit) =>
      stairsAt(
        visit,
        sites.find((site) => site.id === visit.hostSiteId),
      ),
    );
  }
}

function stairsAt({ name, tours, slots }: VisitView, site: SiteView | undefined): string[] {
  if (site === undefined) return [];
  return [
    ...(tours.length > 0 && !site.tourStepFree ? [t.tour(name)] : []),
    ...(slots.length > 0 && !site.interviewStepFree ? [t.interviews(name)] : []),
  ];
}
