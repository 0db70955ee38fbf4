import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { EventReader, type EventView } from '../../../../modules/events';
import { HostCompanyReader } from '../../../../modules/companies';
import {
  BoardOptionsReader,
  InterviewPlanReader,
  InterviewReader,
  type InterviewView,
  type SlotOption,
} from '../../../../modules/interviews';
import { registrationNotFound, RegistrationReader } from '../../../../modules/registrations';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import type { Option } from '../../../components';

/** One person's interviews in the draft, and what they could be. */
export interface PersonInterviews {
  readonly registrationId: string;
  readonly name: string;
  readonly version: number;
  readonly interviews: readonly InterviewView[];
  /** Moments this person can be given; the value is `vacancy slot`. */
  readonly moments: readonly Option[];
  /** Interviews of others. */
  readonly others: readonly Option[];
}

/** Reads what a coordinator can do with one person's interviews. */
@Injectable()
export class PersonInterviewsReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly events: EventReader,
    private readonly companies: HostCompanyReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly options: BoardOptionsReader,
  ) {}

  /** @throws DomainError not-found when it is nobody of this event, conflict when there is no draft */
  async ofPerson(event: EventView, registrationId: string): Promise<PersonInterviews> {
    const people = await this.registrations.participants(event.id);
    const person = people.find(({ id }) => id === registrationId);
    if (!person) throw registrationNotFound();
    const plan = await this.plans.ofEvent(event.id, 'draft');
    if (!plan) throw new DomainError('INTERVIEWS.NO_DRAFT', 'conflict', t.noDraft);
    const draft = (await this.interviews.draft(event.id)).filter(({ state }) => state !== 'not-held');
    const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
    return {
      registrationId,
      name: names.get(registrationId) ?? t.somebody,
      version: plan.version,
      interviews: draft.filter((interview) => interview.registrationId === registrationId),
      moments: await this.moments(event, await this.options.ofPerson(event, registrationId)),
      others: draft
        .filter((interview) => interview.registrationId !== registrationId)
        .map((interview) => ({
          value: interview.id,
          label: `${clockText(interview.startsAt)} – ${names.get(interview.registrationId) ?? t.somebody} (${interview.vacancyTitle})`,
          group: interview.hostName,
        })),
    };
  }

  private async moments(event: EventView, options: readonly SlotOption[]): Promise<Option[]> {
    const { visits } = await this.events.programme(event.id, 'next');
    const hosts = new Map(visits.map(({ id, name }) => [id, name]));
    const vacancies = await this.companies.vacancies(event.associationId);
    const titles = new Map(vacancies.map(({ id, title }) => [id, title]));
    return options.map(({ vacancyId, visitId, slotId, startsAt, free }) => ({
      value: `${vacancyId} ${slotId}`,
      label: free > 0 ? t.optionFree(clockText(startsAt), free) : t.optionFull(clockText(startsAt)),
      group: t.optionGroup(titles.get(vacancyId) ?? '', hosts.get(visitId) ?? ''),
    }));
  }
}
