import { Injectable } from '@nestjs/common';
import { HostCompanyReader } from '../../../../modules/companies';
import { EventReader, isProgrammeOpen, type EventProgramme, type EventView } from '../../../../modules/events';
import {
  canBeTried,
  InterpreterReader,
  InterviewPlanReader,
  InterviewReader,
  languagesWithoutInterpreter,
  TourPlanReader,
  type Interpreter,
  type InterviewView,
} from '../../../../modules/interviews';
import { RegistrationReader, type RegistrationView } from '../../../../modules/registrations';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { withNames } from '../../../components/with-names';
import type { BoardHost, BoardInterview, BoardView, PlanOnBoard } from './board-view';
import { planDifferences } from './plan-differences';

interface People {
  readonly byId: ReadonlyMap<string, RegistrationView>;
  readonly wishes: (registrationId: string) => string;
  /** Titles of vacancies by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly participants: readonly RegistrationView[];
}

/** What the board shows: plans of the interviews module with names of people and hosts. */
@Injectable()
export class InterviewBoardReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly interpreters: InterpreterReader,
    private readonly tours: TourPlanReader,
  ) {}

  async ofEvent(event: EventView): Promise<BoardView> {
    const programme = await this.events.programme(event.id);
    const people = await this.people(event);
    const draft = await this.plan(event, 'draft', programme, people);
    const published = await this.plan(event, 'published', programme, people);
    const interpreters = await this.interpreters.ofEvent(event.id);
    const [drafted, known] = [await this.interviews.draft(event.id), await this.interviews.published(event.id)];
    return {
      draft,
      published,
      hears: draft && published ? planDifferences(known, drafted, (id) => nameOf(people.byId.get(id))) : undefined,
      changedTours: isProgrammeOpen(event.state) ? (await this.tours.ofEvent(event.id)).accepted : undefined,
      interpreters,
      languagesWithoutInterpreter: languagesWithoutInterpreter(people.participants, interpreters),
      named: namer(programme, people, interpreters),
      hasHosts: programme.visits.some((visit) => visit.kind === 'host'),
    };
  }

  private async people(event: EventView): Promise<People> {
    const all = await this.registrations.ofEvent(event.id);
    const participants = await this.registrations.participants(event.id);
    const preferences = await this.registrations.preferences(all.map(({ id }) => id));
    const vacancies = await this.companies.vacancies(event.associationId);
    const titles = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy.title]));
    return {
      byId: new Map(all.map((person) => [person.id, person])),
      wishes: (id) => (preferences.get(id) ?? []).map((vacancy) => titles.get(vacancy) ?? '').join(', '),
      titles,
      participants,
    };
  }

  private async plan(
    event: EventView,
    state: 'draft' | 'published',
    programme: EventProgramme,
    people: People,
  ): Promise<PlanOnBoard | undefined> {
    const plan = await this.plans.ofEvent(event.id, state);
    if (!plan) return undefined;
    const interviews = await (state === 'draft'
      ? this.interviews.draft(event.id)
      : this.interviews.published(event.id));
    const named = namer(programme, people, await this.interpreters.ofEvent(event.id));
    return {
      plan,
      whatIfs: plan.whatIfs.map(({ text, change }) => ({ text: named(text), canBeTried: canBeTried(change) })),
      warnings: (plan.warnings ?? []).map(({ text }) => named(text)),
      people: people.participants.length,
      hosts: programme.visits
        .filter((visit) => visit.kind === 'host')
        .map((visit) => boardOf(visit, interviews, people)),
      unplaced: plan.unplaced.flatMap(({ person, reason }) => {
        const found = people.byId.get(person);
        return found
          ? [{ registrationId: person, name: fullName(found), wishes: people.wishes(person), reason: named(reason) }]
          : [];
      }),
    };
  }
}

/** Puts names where the planner wrote ids. */
function namer(
  { visits, tourGroups }: EventProgramme,
  { byId, titles }: People,
  interpreters: readonly Interpreter[],
): (text: string) => string {
  const names = new Map([
    ...titles,
    ...visits.map(({ id, name }) => [id, name] as const),
    ...visits.map(({ hostCompanyId, name }) => [hostCompanyId ?? '', name] as const),
    ...visits.flatMap(({ name, slots }) =>
      slots.map(({ id, startsAt }) => [id, t.slotAt(clockText(startsAt), name)] as const),
    ),
    ...tourGroups.map(({ id, name }) => [id, name] as const),
    ...interpreters.map(({ id, name }) => [id, name] as const),
    ...[...byId].map(([id, person]) => [id, fullName(person)] as const),
  ]);
  return (text) => withNames(text, names, t.somebody);
}

const fullName = (person: RegistrationView): string => `${person.firstName} ${person.lastName}`;

const nameOf = (person: RegistrationView | undefined): string => (person ? fullName(person) : t.somebody);

function boardOf(
  visit: EventProgramme['visits'][number],
  interviews: readonly InterviewView[],
  people: People,
): BoardHost {
  const places = Math.max(0, ...visit.slots.map((slot) => slot.places));
  return {
    hostName: visit.name,
    places,
    slots: visit.slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt,
      interviews: Array.from({ length: places }, (_, index) => {
        const interview = interviews.find(({ slotId, place }) => slotId === slot.id && place === index + 1);
        return interview === undefined ? undefined : boardInterview(interview, people);
      }),
    })),
  };
}

function boardInterview(interview: InterviewView, people: People): BoardInterview {
  const person = people.byId.get(interview.registrationId);
  return {
    interviewId: interview.id,
    registrationId: interview.registrationId,
    personName: person === undefined ? '' : fullName(person),
    vacancyId: interview.vacancyId,
    vacancyTitle: interview.vacancyTitle,
    interpreterLanguage: person?.interpreterLanguage ?? null,
    pinned: interview.pinned,
    fellAway: interview.state === 'not-held',
  };
}
