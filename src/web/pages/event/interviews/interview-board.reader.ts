import { Inject, Injectable } from '@nestjs/common';
import { fullName, localDateOf, type Clock } from '../../../../kernel';
import { AttendanceReader, isAbsent } from '../../../../modules/attendance';
import { HostCompanyReader } from '../../../../modules/companies';
import {
  EventReader,
  isProgrammeOpen,
  LateVehicleReader,
  type EventProgramme,
  type EventView,
} from '../../../../modules/events';
import {
  canBeTried,
  InterpreterReader,
  InterviewPlanReader,
  InterviewReader,
  languagesWithoutInterpreter,
  TourPlanReader,
  visitToWishAnew,
  type Interpreter,
} from '../../../../modules/interviews';
import { RegistrationReader, withShownNeeds, type RegistrationView } from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { withNames } from '../../../components/with-names';
import { unplacedLink } from '../../../components/event/reason-places';
import { eventAddress } from '../../../forms/event-post';
import { boardOf, type PeopleOnBoard } from './board-hosts';
import type { BoardView, PlanOnBoard } from './board-view';
import { LatecomersOnBoardReader } from '../../../components/event/latecomers-on-board.reader';
import { planDifferences } from './plan-differences';
import { StairsOnBoardReader } from './stairs-on-board.reader';

interface People extends PeopleOnBoard {
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
    private readonly attendance: AttendanceReader,
    private readonly companies: HostCompanyReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly interpreters: InterpreterReader,
    private readonly tours: TourPlanReader,
    private readonly stairs: StairsOnBoardReader,
    private readonly latecomers: LatecomersOnBoardReader,
    private readonly lateVehicles: LateVehicleReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEvent(event: EventView): Promise<BoardView> {
    const programme = await this.events.programme(event.id, 'next');
    const people = await this.people(event);
    const draft = await this.plan(event, 'draft', programme, people);
    const published = await this.plan(event, 'published', await this.events.programme(event.id), people);
    const interpreters = await this.interpreters.ofEvent(event.id);
    const named = namer(programme, people, interpreters);
    const [drafted, known] = [await this.interviews.draft(event.id), await this.interviews.published(event.id)];
    return {
      draft,
      published,
      hears: draft && published ? planDifferences(known, drafted, (id) => nameOf(people.byId.get(id))) : undefined,
      changedTours: isProgrammeOpen(event.state) ? (await this.tours.ofEvent(event.id)).accepted : undefined,
      interpreters,
      languagesWithoutInterpreter: languagesWithoutInterpreter(people.participants, interpreters),
      named,
      latecomers: await this.latecomers.ofEvent(event, named),
      late: await this.lateVehicles.ofEvent(event),
      stairs: await this.stairs.ofEvent(event),
      hasHosts: programme.visits.some((visit) => visit.kind === 'host'),
    };
  }

  private async people(event: EventView): Promise<People> {
    const today = localDateOf(this.clock.now());
    const all = withShownNeeds(event, await this.registrations.ofEvent(event.id), today);
    const participants = withShownNeeds(event, await this.registrations.participants(event.id), today);
    const preferences = await this.registrations.preferences(all.map(({ id }) => id));
    const vacancies = await this.companies.vacancies(event.associationId);
    const titles = new Map(vacancies.map((vacancy) => [vacancy.id, vacancy.title]));
    const facts = await this.attendance.ofEvent(event.id);
    return {
      byId: new Map(all.map((person) => [person.id, person])),
      wishes: (id) => (preferences.get(id) ?? []).map((vacancy) => titles.get(vacancy) ?? '').join(', '),
      titles,
      participants,
      absent: new Set(facts.filter(({ state }) => isAbsent(state)).map(({ registrationId }) => registrationId)),
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
    const phoned = new Set(interviews.flatMap((one) => (one.phoneUntil === null ? [] : [one.registrationId])));
    return {
      plan,
      whatIfs: plan.whatIfs.map(({ text, change }) => ({
        text: named(text),
        canBeTried: canBeTried(change, programme.visits),
        wishes: wishesPage(event, visitToWishAnew(change, programme.visits)),
      })),
      warnings: (plan.warnings ?? []).map(({ text }) => named(text)),
      people: people.participants.length,
      isAdapted: plan.publishedAt !== null && localDateOf(plan.publishedAt) >= event.date,
      hosts: programme.visits
        .filter((visit) => visit.kind === 'host')
        .map((visit) => boardOf(visit, interviews, people)),
      unplaced: plan.unplaced.flatMap(({ person, code, reason }) => {
        const found = people.byId.get(person);
        if (found === undefined || phoned.has(person)) return [];
        const [name, wishes] = [fullName(found), people.wishes(person)];
        const change = unplacedLink(code, eventAddress(event), person);
        const isAbsent = people.absent.has(person);
        return [{ registrationId: person, name, wishes, reason: named(reason), change, isAbsent }];
      }),
    };
  }
}

const wishesPage = (event: EventView, visit: string | undefined): string | undefined =>
  visit === undefined ? undefined : eventAddress(event, `/programma/bezoek/${visit}/wensen`);

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

const nameOf = (person: RegistrationView | undefined): string => (person ? fullName(person) : t.somebody);
