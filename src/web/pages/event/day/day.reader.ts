import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, localTimeOf, type Clock } from '../../../../kernel';
import {
  AttendanceReader,
  DelayReportRepository,
  ProposeDayChange,
  type AnsweredProposal,
  type DelayReportView,
} from '../../../../modules/attendance';
import { HostCompanyReader } from '../../../../modules/companies';
import { EventReader, ExpectedDayReader, type EventProgramme, type EventView } from '../../../../modules/events';
import { MeetingPointReader, RegistrationReader } from '../../../../modules/registrations';
import { CLOCK } from '../../../../platform/clock';
import { interviewTexts } from '../../../../texts/interviews';
import { placeInWords, placeValue } from '../../../components/event/delay-places';
import { withNames } from '../../../components/with-names';
import { boardingLists } from './boarding-lists';
import { changedInWords, namesOf, type Names } from './day-names';
import type { DayView, ProposalView, ReportView } from './day-view';

const OVER: ReadonlySet<string> = new Set(['finished', 'anonymised', 'cancelled']);

/** Reads the day itself: who gets on where, who is there, and what could change. */
@Injectable()
export class DayPageReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
    private readonly meetingPoints: MeetingPointReader,
    private readonly companies: HostCompanyReader,
    private readonly attendance: AttendanceReader,
    private readonly delayReports: DelayReportRepository,
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
      lists: boardingLists({
        ...{ programme, people, facts },
        times: await this.expectedDays.stopTimes(event.id),
        meetings: await this.meetingPoints.ofEvent(event),
      }),
      hosts: programme.visits
        .filter(({ kind, slots }) => kind === 'host' && slots.length > 0)
        .map(({ id, name }) => ({ value: id, label: name })),
      reports: (await this.delayReports.open(event.id)).map((report) =>
        reportInWords(report, vehicleOr(programme, names)),
      ),
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

/** Also the names of vehicles, which no planner writes in a reason. */
const vehicleOr =
  ({ vehicles }: EventProgramme, names: Names) =>
  (id: string): string =>
    vehicles.find((vehicle) => vehicle.id === id)?.name ?? names.of(id);

const reportInWords = (report: DelayReportView, nameOf: (id: string) => string): ReportView => ({
  id: report.id,
  escortName: report.escortName,
  time: localTimeOf(report.reportedAt),
  minutes: report.minutes,
  place: placeInWords(report, nameOf),
  question: { kind: 'delay', place: placeValue(report), minutes: String(report.minutes) },
});

function inWords(names: Names, proposal: AnsweredProposal): ProposalView {
  const { fingerprint, withInterview, present, isPreliminary, answer } = proposal;
  return {
    ...{ fingerprint, withInterview, present, isPreliminary, isRejected: answer === 'rejected' },
    changed: proposal.changed.map((person) => changedInWords(names, person)),
    dropped: proposal.dropped.length,
  };
}
