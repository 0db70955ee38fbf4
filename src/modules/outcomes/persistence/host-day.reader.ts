import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, workingDaysBefore, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { HostCompanyReader } from '../../companies';
import { EventReader, ExpectedDayReader, type EventView, type VisitView } from '../../events';
import { AssociationReader } from '../../identity';
import { InterviewReader, type InterviewView } from '../../interviews';
import { PresenceReader, RegistrationReader, withShownNeeds, type RegistrationView } from '../../registrations';
import type { HostCandidate, HostDay, HostReception, HostResult } from '../domain/host-day';
import { hostPhase, isReceptionOpen, listOpensOn } from '../domain/host-window';
import { namesForHost } from '../domain/names-for-host';
import type { HostLinkView } from '../domain/outcome-actor';
import { hostLinkGone } from './host-link.repository';
import { OutcomeReader, type OutcomeView } from './outcome.reader';

/** Answers what a host may know of an event; what it may not know never leaves this reader. */
@Injectable()
export class HostDayReader {
  constructor(
    private readonly events: EventReader,
    private readonly expectedDays: ExpectedDayReader,
    private readonly companies: HostCompanyReader,
    private readonly associations: AssociationReader,
    private readonly interviews: InterviewReader,
    private readonly registrations: RegistrationReader,
    private readonly outcomes: OutcomeReader,
    private readonly presences: PresenceReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `gone` when the host no longer takes part in the event */
  async of(link: HostLinkView): Promise<HostDay> {
    const event = await this.events.byId(link.associationId, link.eventId);
    const host = await this.companies.byId(link.associationId, link.hostCompanyId);
    const programme = event && (await this.events.programme(event.id));
    const visit = programme?.visits.find(({ hostCompanyId }) => hostCompanyId === link.hostCompanyId);
    if (!event || !host || !visit) throw hostLinkGone();
    const phase = hostPhase(event, localDateOf(this.clock.now()));
    const cancelled = event.state === 'cancelled';
    const published = await this.interviews.published(event.id);
    const own = published.filter(({ hostCompanyId }) => hostCompanyId === link.hostCompanyId);
    return {
      eventTitle: event.title,
      eventDate: event.date,
      cancelled,
      hostName: host.name,
      phone: (await this.associations.byId(link.associationId))?.phone ?? '',
      phase,
      listOpensOn: listOpensOn(event),
      reception: await this.reception(event, visit),
      arrivals: await this.arrivals(event, visit.id),
      vacancies: await this.companies.vacancies(link.associationId, [link.hostCompanyId]),
      interviewsWithoutStairs: host.sites.some(
        ({ id, interviewStepFree }) => id === visit.hostSiteId && interviewStepFree,
      ),
      published: published.length > 0,
      candidates: cancelled || phase === 'not-yet' ? [] : await this.candidates(event, own),
    };
  }

  /** Who is expected on site, whether they have an interview there or not. */
  private async reception(
    event: EventView,
    { id, receptionListDays }: Pick<VisitView, 'id' | 'receptionListDays'>,
  ): Promise<HostReception | null> {
    if (receptionListDays === null || event.state === 'cancelled') return null;
    const opensOn = workingDaysBefore(event.date, receptionListDays, event.closingDays);
    if (!isReceptionOpen(event.date, localDateOf(this.clock.now()), opensOn)) return { opensOn, visitors: null };
    const { presences } = await this.presences.ofEvent(event);
    const people = (await this.registrations.participants(event.id)).filter(
      (person) =>
        person.state !== 'offered' && presences.get(person.id)?.some(({ visitId }) => visitId === id) === true,
    );
    return {
      opensOn,
      visitors: [...namesForHost(people).values()].sort((one, other) => one.localeCompare(other, 'nl')),
    };
  }

  private async arrivals(event: EventView, visitId: string): Promise<string[]> {
    const calls = await this.expectedDays.ofEvent(event.id);
    return calls
      .flatMap(({ at, kind, arrive }) => (at === visitId && kind === 'host' && arrive !== null ? [arrive] : []))
      .sort();
  }

  private async candidates(event: EventView, interviews: readonly InterviewView[]): Promise<HostCandidate[]> {
    const today = localDateOf(this.clock.now());
    const participants = withShownNeeds(event, await this.registrations.participants(event.id), today);
    const people = new Map(participants.map((participant) => [participant.id, participant]));
    const expected = interviews.filter(({ registrationId }) => people.has(registrationId));
    const names = namesForHost(expected.flatMap(({ registrationId }) => people.get(registrationId) ?? []));
    const outcomes = new Map((await this.outcomes.ofEvent(event.id)).map((outcome) => [outcome.interviewId, outcome]));
    return expected.map((interview) =>
      candidateOf(interview, people.get(interview.registrationId), names, outcomes.get(interview.id)),
    );
  }
}

const candidateOf = (
  interview: InterviewView,
  person: Pick<RegistrationView, 'interpreterLanguage'> | undefined,
  names: ReadonlyMap<string, string>,
  outcome: OutcomeView | undefined,
): HostCandidate => ({
  interviewId: interview.id,
  startsAt: interview.startsAt,
  endsAt: interview.endsAt,
  phoneUntil: interview.phoneUntil,
  interviewer: interview.phoneUntil === null ? interview.place : null,
  name: names.get(interview.registrationId) ?? '',
  vacancy: interview.vacancyTitle,
  interpreterLanguage: person?.interpreterLanguage ?? null,
  result: resultOf(interview, outcome),
});

function resultOf(interview: InterviewView, outcome: OutcomeView | undefined): HostResult | null {
  if (interview.state === 'not-held') return { held: false, reason: interview.notHeldReason };
  if (outcome === undefined) return null;
  return { held: true, outcome: outcome.outcome, feedback: outcome.recordedBy === 'host' ? outcome.feedback : '' };
}
