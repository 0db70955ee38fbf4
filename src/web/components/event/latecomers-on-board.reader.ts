import { Injectable } from '@nestjs/common';
import { HostCompanyReader } from '../../../modules/companies';
import { EventReader, type EventView } from '../../../modules/events';
import { InterviewFillingRepository, LatecomerReader, type SpareInterview } from '../../../modules/interviews';
import { RegistrationReader } from '../../../modules/registrations';
import { clockText } from '../../../texts/dates';
import { latecomerTexts as t } from '../../../texts/latecomers';

/** Somebody who got a seat later, in words, with the interview that there still is. */
export interface LatecomerOnBoard {
  readonly registrationId: string;
  readonly name: string;
  readonly sentence: string;
  /** In a line of the overview. */
  readonly risk: string;
  /** Null when there is none. */
  readonly spare: SpareInterview | null;
}

/** Everybody who got a seat later, and whether they are given an interview by itself. */
export interface LatecomersOnBoard {
  readonly people: readonly LatecomerOnBoard[];
  readonly byItself: boolean;
}

/** Tells the coordinator which interviews there still are for people who got a seat later. */
@Injectable()
export class LatecomersOnBoardReader {
  constructor(
    private readonly events: EventReader,
    private readonly companies: HostCompanyReader,
    private readonly registrations: RegistrationReader,
    private readonly latecomers: LatecomerReader,
    private readonly filling: InterviewFillingRepository,
  ) {}

  /** @param named puts names where the planner wrote ids */
  async ofEvent(event: EventView, named: (text: string) => string): Promise<LatecomersOnBoard> {
    const latecomers = await this.latecomers.ofEvent(event);
    const byItself = await this.filling.isOn(event.id);
    if (latecomers.length === 0) return { people: [], byItself };
    const people = await this.registrations.byIds(latecomers.map(({ registrationId }) => registrationId));
    const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
    const { visits } = await this.events.programme(event.id);
    const vacancies = await this.companies.vacancies(event.associationId);
    return {
      byItself,
      people: latecomers.map((latecomer) => {
        const { registrationId, spare } = latecomer;
        const name = names.get(registrationId) ?? '';
        if (spare === null) {
          return {
            registrationId,
            name,
            spare,
            risk: t.riskNone(name),
            sentence: t.none(name, named(latecomer.reason)),
          };
        }
        const host = visits.find(({ id }) => id === spare.visitId)?.name ?? '';
        const title = vacancies.find(({ id }) => id === spare.vacancyId)?.title ?? '';
        const time = clockText(spare.startsAt);
        const sentence = t.proposal(name, time, host, title);
        return { registrationId, name, spare, risk: t.risk(name, time, host), sentence };
      }),
    };
  }
}
