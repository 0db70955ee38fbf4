import { Injectable } from '@nestjs/common';
import { addDays } from '../../../../kernel';
import {
  ReportDelay,
  ReportHostDisruption,
  type DelayPreview,
  type HomeCall,
  type HostDisruption,
} from '../../../../modules/attendance';
import { HostCompanyReader } from '../../../../modules/companies';
import { EventReader, ExpectedDayReader, type BusDelay, type EventView } from '../../../../modules/events';
import { InterviewReader, type DisruptionProposal } from '../../../../modules/interviews';
import { RegistrationReader } from '../../../../modules/registrations';
import { dayTroubleTexts as t } from '../../../../texts/day-trouble';
import { interviewTexts } from '../../../../texts/interviews';
import { byPhone } from '../../../../texts/interview-moments';
import { delayPlaces, placeValue } from '../../../components/event/delay-places';
import { withNames } from '../../../components/with-names';
import { changedInWords, namesOf, type Names, withMovedSlots } from './day-names';
import type { TroubleChoices, TroublePreview } from './trouble-view';

type Section = TroublePreview['sections'][number];

/** Reads what can go wrong on the day of an event, and what would follow. */
@Injectable()
export class TroubleReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly interviews: InterviewReader,
    private readonly reportDelay: ReportDelay,
    private readonly reportHostTrouble: ReportHostDisruption,
  ) {}

  async choices(event: EventView): Promise<TroubleChoices> {
    const names = await this.names(event);
    const { visits, vehicles } = await this.events.programme(event.id);
    const calls = await this.expectedDays.ofEvent(event.id);
    const vehicleName = new Map(vehicles.map(({ id, name }) => [id, name]));
    const interviews = (await this.interviews.published(event.id)).filter(({ phoneUntil }) => phoneUntil !== null);
    return {
      places: calls.flatMap((call) => delayPlaces(call, (id) => vehicleName.get(id) ?? names.of(id))),
      hosts: visits
        .filter(({ kind, slots }) => kind === 'host' && slots.length > 0)
        .map(({ id, name }) => ({ value: id, label: name })),
      phone: interviews.map(
        ({ registrationId, hostName, vacancyTitle, phoneUntil }) =>
          `${names.of(registrationId)}: ${hostName}, ${vacancyTitle}, ${byPhone(phoneUntil ?? event.date)}`,
      ),
    };
  }

  /** Names where a refusal has ids. */
  async namer(event: EventView): Promise<(text: string) => string> {
    const { all } = await this.names(event);
    return (text) => withNames(text, all, interviewTexts.somebody);
  }

  async ofDelay(event: EventView, delay: BusDelay): Promise<TroublePreview> {
    const preview = await this.reportDelay.preview({ event, delay });
    const names = await this.names(event);
    return {
      title: t.delayPreview(delay.minutes, names.of(delay.at)),
      sections: [
        stopsSection(preview, names),
        visitsSection(preview, names),
        interviewsSection(event, preview.interviews, names),
        wayHomeSection(preview, names),
      ],
      isPreliminary: preview.isPreliminary,
      question: { kind: 'delay', place: placeValue(delay), minutes: String(delay.minutes) },
      accept: { action: 'vertraging', fingerprint: preview.fingerprint },
    };
  }

  async ofHost(event: EventView, trouble: HostDisruption): Promise<TroublePreview> {
    const proposal = await this.reportHostTrouble.preview({ event, disruption: trouble });
    const names = await this.names(event);
    const host = names.of(trouble.visitId);
    return {
      title: trouble.kind === 'host-out' ? t.hostOutPreview(host) : t.fewerPreview(host, trouble.fewer, trouble.from),
      sections: [interviewsSection(event, proposal, names)],
      isPreliminary: proposal?.isPreliminary ?? false,
      question: hostQuestion(trouble),
      accept: proposal && { action: 'uitval', fingerprint: proposal.fingerprint },
    };
  }

  private async names(event: EventView): Promise<Names> {
    return namesOf(
      await this.events.programme(event.id),
      await this.registrations.participants(event.id),
      await this.companies.vacancies(event.associationId),
    );
  }
}

function hostQuestion(trouble: HostDisruption): TroublePreview['question'] {
  const { kind, visitId } = trouble;
  return kind === 'host-out' ? { kind, visitId } : { kind, visitId, from: trouble.from, fewer: String(trouble.fewer) };
}

const stopsSection = ({ stops }: DelayPreview, names: Names): Section => ({
  title: t.stops,
  none: t.noStops,
  lines: stops.map(
    ({ stopId, known, expected, tell }) =>
      `${t.stop(names.of(stopId), known, expected)} (${t.messagesTo(tell.length)})`,
  ),
});

const visitsSection = ({ visits }: DelayPreview, names: Names): Section => ({
  title: t.visits,
  none: t.noVisits,
  lines: visits.map((visit) => {
    const line = visitInWords(visit, names.of(visit.visitId));
    return visit.isAfterWindow ? `${line} ${t.afterWindow}` : line;
  }),
});

function visitInWords({ minutes, leave, comesLate }: DelayPreview['visits'][number], host: string): string {
  if (minutes > 0) return t.shifted(host, minutes, leave);
  return comesLate ? t.absorbed(host) : t.leavesLater(host, leave);
}

function wayHomeSection({ wayHome, tellOfReturn }: DelayPreview, names: Names): Section {
  const readers = new Set(tellOfReturn);
  const line = (words: typeof t.fetchedAt, { at, known, expected, people }: HomeCall): string =>
    `${words(names.of(at), known, expected)} (${t.messagesTo(people.filter((id) => readers.has(id)).length)})`;
  return {
    title: t.wayHome,
    none: t.noWayHome,
    lines: [
      ...wayHome.fetched.map((call) => line(t.fetchedAt, call)),
      ...wayHome.stops.map((call) => line(t.backAt, call)),
      ...wayHome.missed.map(({ registrationId, latestReturn, backAt }) =>
        t.missed(names.of(registrationId), latestReturn, backAt),
      ),
    ],
  };
}

function interviewsSection(event: EventView, proposal: DisruptionProposal | undefined, names: Names): Section {
  const none = proposal === undefined ? t.noPlan : t.noInterviews;
  if (proposal === undefined) return { title: t.interviews, lines: [], none };
  const phone = proposal.phone.map(({ registrationId, slotId, vacancyId }) =>
    t.byPhone(
      names.of(registrationId),
      names.slots.get(slotId)?.name ?? '',
      names.of(vacancyId),
      addDays(event.date, proposal.phoneDays),
    ),
  );
  const moved = withMovedSlots(names, proposal.changes.slots);
  const others = proposal.changed.filter((person) => !proposal.onlyByPhone.includes(person.registrationId));
  const shifted = proposal.shifted.length === 0 ? [] : [t.sameInterviews(proposal.shifted.length)];
  return {
    title: t.interviews,
    none,
    lines: [...shifted, ...others.map((person) => changedInWords(moved, person)), ...phone],
  };
}
