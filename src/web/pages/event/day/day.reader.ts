import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Clock } from '../../../../kernel';
import {
  AttendanceReader,
  ProposeDayChange,
  type AnsweredProposal,
  type AttendanceView,
} from '../../../../modules/attendance';
import { HostCompanyReader } from '../../../../modules/companies';
import {
  EventReader,
  ExpectedDayReader,
  type EventProgramme,
  type EventView,
  type StopTime,
} from '../../../../modules/events';
import { RegistrationReader, type RegistrationView } from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { dayTexts as t } from '../../../../texts/day';
import { interviewTexts } from '../../../../texts/interviews';
import { withNames } from '../../../components/with-names';
import { changedInWords, fullName, namesOf, type Names } from './day-names';
import type { BoardingLine, BoardingList, DayView, ProposalView } from './day-view';

const OVER: ReadonlySet<string> = new Set(['finished', 'anonymised', 'cancelled']);

/** Reads the day itself: who gets on where, who is there, and what could change. */
@Injectable()
export class DayPageReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly attendance: AttendanceReader,
    private readonly replan: ProposeDayChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEvent(event: EventView): Promise<DayView> {
    const programme = await this.events.programme(event.id);
    const people = await this.registrations.participants(event.id);
    const facts = new Map((await this.attendance.ofEvent(event.id)).map((fact) => [fact.registrationId, fact]));
    const isDay = localDateOf(this.clock.now()) >= event.date;
    const found = isDay ? await this.proposalOf(event) : {};
    const vacancies = await this.companies.vacancies(event.associationId);
    const names = namesOf(programme, people, vacancies);
    return {
      isDay,
      lists: listsOf(programme, await this.expectedDays.stopTimes(event.id), people, facts),
      hosts: programme.visits
        .filter(({ kind, slots }) => kind === 'host' && slots.length > 0)
        .map(({ id, name }) => ({ value: id, label: name })),
      proposal: found.proposal && inWords(names, found.proposal),
      noProposal: found.refusal,
      named: (text) => withNames(text, names.all, interviewTexts.somebody),
    };
  }

  /** A plan that cannot be computed may not keep the lists from anybody: the reason is shown instead. */
  private async proposalOf(event: EventView): Promise<{
    readonly proposal?: AnsweredProposal | undefined;
    readonly refusal?: string;
  }> {
    if (OVER.has(event.state)) return {};
    try {
      return { proposal: await this.replan.preview({ event }) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { refusal: error.message };
    }
  }
}

function inWords(names: Names, proposal: AnsweredProposal): ProposalView {
  const { fingerprint, withInterview, present, isPreliminary, answer } = proposal;
  return {
    ...{ fingerprint, withInterview, present, isPreliminary, isRejected: answer === 'rejected' },
    changed: proposal.changed.map((person) => changedInWords(names, person)),
    dropped: proposal.dropped.length,
  };
}

/** Lists in the order of the route, each by first name; people without a stop come last. */
export function listsOf(
  programme: Pick<EventProgramme, 'stops' | 'visits'>,
  times: ReadonlyMap<string, StopTime>,
  people: readonly RegistrationView[],
  facts: ReadonlyMap<string, AttendanceView>,
): BoardingList[] {
  const hosts = new Map(programme.visits.map(({ id, name }) => [id, name]));
  const line = (person: RegistrationView): BoardingLine => {
    const fact = facts.get(person.id);
    return {
      registrationId: person.id,
      name: fullName(person),
      phone: person.phone ?? '',
      transport: person.transport,
      state: fact?.state,
      joinedAt: hosts.get(fact?.joinedAtVisitId ?? ''),
    };
  };
  const at = (stopId: string | null): BoardingLine[] =>
    people
      .filter(({ eventStopId }) => eventStopId === stopId)
      .map(line)
      .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const leaves = (stopId: string): string => times.get(stopId)?.leave ?? '99:99';
  const stops = [...programme.stops].sort((one, other) => leaves(one.id).localeCompare(leaves(other.id)));
  const lists = stops.map(({ id, name }) => ({
    ...{ id, name, lines: at(id) },
    leaves: times.get(id)?.leave ?? null,
    isDriven: times.size === 0 || times.has(id),
  }));
  const without = at(null);
  const last = { id: '-', name: t.noStop, leaves: null, isDriven: false, lines: without };
  return without.length === 0 ? lists : [...lists, last];
}
