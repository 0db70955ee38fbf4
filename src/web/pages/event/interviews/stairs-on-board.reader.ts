import { Injectable } from '@nestjs/common';
import { fullName } from '../../../../kernel';
import { HostCompanyReader } from '../../../../modules/companies';
import { EventReader, type EventView } from '../../../../modules/events';
import { StairsReader } from '../../../../modules/interviews';
import { RegistrationReader } from '../../../../modules/registrations';
import { stairsTexts as t } from '../../../../texts/stairs';

/** Tells the coordinator for whom a company is left out because its interviews are up the stairs. */
@Injectable()
export class StairsOnBoardReader {
  constructor(
    private readonly events: EventReader,
    private readonly companies: HostCompanyReader,
    private readonly registrations: RegistrationReader,
    private readonly stairs: StairsReader,
  ) {}

  /** A sentence per person and company that the person wishes for. */
  async ofEvent(event: EventView): Promise<readonly string[]> {
    const programme = await this.events.programme(event.id);
    const people = await this.registrations.participants(event.id);
    const ids = people.map(({ id }) => id);
    const stairs = await this.stairs.ofPeople(event, programme, ids);
    if (stairs.size === 0) return [];
    const wishes = await this.registrations.preferences(ids);
    const vacancies = await this.companies.vacancies(event.associationId);
    const isWished = (id: string, company: string | null): boolean =>
      vacancies.some((one) => one.hostCompanyId === company && wishes.get(id)?.includes(one.id) === true);
    return people.flatMap((person) =>
      programme.visits
        .filter(({ id }) => stairs.get(person.id)?.noInterviewAt.includes(id) === true)
        .filter(({ hostCompanyId }) => isWished(person.id, hostCompanyId))
        .map(({ name }) => t.noInterview(fullName(person), name)),
    );
  }
}
