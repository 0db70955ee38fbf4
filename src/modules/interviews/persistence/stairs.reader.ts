import { Injectable } from '@nestjs/common';
import { HostCompanyReader } from '../../companies';
import type { EventProgramme, EventView } from '../../events';
import { RegistrationReader, takesNoStairs } from '../../registrations';

/** Visits at which stairs keep somebody from the tour, or from the room of the interviews. */
export interface StairsInTheWay {
  readonly noTourAt: readonly string[];
  readonly noInterviewAt: readonly string[];
}

/** For who takes the stairs. */
export const noStairsInTheWay: StairsInTheWay = { noTourAt: [], noInterviewAt: [] };

/** Answers where stairs are in the way of people of an event. Hosts never hear for whom. */
@Injectable()
export class StairsReader {
  constructor(
    private readonly companies: HostCompanyReader,
    private readonly registrations: RegistrationReader,
  ) {}

  /** By registration, of those who take no stairs. */
  async ofPeople(
    { associationId }: Pick<EventView, 'associationId'>,
    { visits }: Pick<EventProgramme, 'visits'>,
    registrationIds: readonly string[],
  ): Promise<ReadonlyMap<string, StairsInTheWay>> {
    const needs = await this.registrations.needs(registrationIds);
    const people = [...needs].filter(([, kinds]) => takesNoStairs(kinds)).map(([id]) => id);
    if (people.length === 0) return new Map();
    const sites = (await this.companies.list(associationId)).flatMap((host) => host.sites);
    const siteOf = ({ hostSiteId }: (typeof visits)[number]) => sites.find(({ id }) => id === hostSiteId);
    const stairs = {
      noTourAt: visits.filter((visit) => siteOf(visit)?.tourStepFree === false).map(({ id }) => id),
      noInterviewAt: visits.filter((visit) => siteOf(visit)?.interviewStepFree === false).map(({ id }) => id),
    };
    return new Map(people.map((id) => [id, stairs]));
  }
}
