import { Injectable } from '@nestjs/common';
import { DomainError, fingerprint, fullName, type LocalDate } from '../../../kernel';
import { SmsGateway } from '../../../platform/sms';
import { eventDayTexts as t } from '../../../texts/event-day';
import { ChangeEvent, EventReader, questionsAbout, VehicleClashReader, type ChangeEventCommand } from '../../events';
import { DoubleBookingReader, RegistrationReader } from '../../registrations';
import { HostCompanyReader } from '../../companies';
import { InterpreterClashReader } from '../../interviews';
import { coordinatorTexts } from '../../../texts/coordinator';
import { MessageTrial } from '../trial/message-trial.reader';
import { messageDifference, type MessageDifference } from '../trial/message-difference';
import { reachOf } from '../trial/reach';

const { inTwoEvents, busInTwoEvents, interpreterInTwoEvents } = coordinatorTexts.overview.risk;

/** A change of an event that gives it another day. */
export type EventMove = ChangeEventCommand & { readonly date: LocalDate };

/** What another day would do, before anybody does it. */
export interface MovePreview extends MessageDifference {
  readonly referralClosesOn: LocalDate;
  /** What the coordinator should mind about the new day, in words. */
  readonly warnings: readonly string[];
  /** What was looked at; goes along with the decision. */
  readonly mark: string;
}

/** Gives an event that people know of another day, after it was shown who would hear what. */
@Injectable()
export class MoveEvent {
  constructor(
    private readonly trial: MessageTrial,
    private readonly changeEvent: ChangeEvent,
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly companies: HostCompanyReader,
    private readonly vehicles: VehicleClashReader,
    private readonly interpreters: InterpreterClashReader,
    private readonly doubles: DoubleBookingReader,
    private readonly smsGateway: SmsGateway,
  ) {}

  /** Changes nothing. @throws DomainError `EVENT.*` when the change would be refused */
  async preview(move: EventMove): Promise<MovePreview> {
    const { before, after, asked } = await this.trial.of(
      move.eventId,
      () => this.changeEvent.execute(accepted(move)),
      () => this.newDay(move),
    );
    const people = await this.registrations.ofEvent(move.eventId);
    const byId = new Map(people.map((person) => [person.id, person]));
    const difference = messageDifference(before, after, ({ kind, recipientId }) =>
      reachOf(kind, byId.get(recipientId), this.smsGateway.isThere),
    );
    const seen = { ...difference, ...asked };
    const counts = seen.goingOut.map(({ kind, reach, count }) => [kind, reach, count]);
    return { ...seen, mark: fingerprint([move.date, counts, seen.later, seen.dropped, seen.warnings], 16) };
  }

  /** @throws DomainError `EVENT.PREVIEW_CHANGED` (conflict) when something else would happen by now; `EVENT.*` as changing does */
  async accept({ seen, ...move }: EventMove & { readonly seen: string }): Promise<void> {
    const { mark } = await this.preview(move);
    if (mark !== seen) throw new DomainError('EVENT.PREVIEW_CHANGED', 'conflict', t.changedMeanwhile);
    await this.changeEvent.execute(accepted(move));
  }

  /** Read while the event is on its new day. */
  private async newDay({ user, eventId }: EventMove): Promise<Pick<MovePreview, 'referralClosesOn' | 'warnings'>> {
    const event = await this.events.byIdOrCode(user.associationId, eventId);
    const vehicles = await this.vehicles.ofEvent(event);
    const interpreters = await this.interpreters.ofEvent(eventId);
    const doubles = await this.doubles.ofEvent(eventId);
    return {
      referralClosesOn: event.referralClosesOn,
      warnings: [
        ...questionsAbout(event.date, event.closingDays),
        ...(await this.stopped(event.associationId, eventId, event.date)),
        ...vehicles.map(({ vehicle, otherEvent }) => busInTwoEvents(vehicle, otherEvent)),
        ...interpreters.map(({ interpreter, otherEvent }) => interpreterInTwoEvents(interpreter, otherEvent)),
        ...doubles.map((person) => inTwoEvents(fullName(person), person.otherEvent)),
      ],
    };
  }

  /** Companies of the event that do not take part any more by then. */
  private async stopped(associationId: string, eventId: string, date: LocalDate): Promise<string[]> {
    const { visits } = await this.events.programme(eventId);
    const visited = new Set(visits.map(({ hostCompanyId }) => hostCompanyId));
    const companies = await this.companies.list(associationId);
    return companies
      .filter(({ id, activeUntil }) => visited.has(id) && activeUntil !== null && activeUntil < date)
      .map(({ name }) => t.hostStopped(name));
  }
}

/** What there is to ask about the day is in the preview. */
const accepted = (move: EventMove): ChangeEventCommand => ({ ...move, acceptedDay: move.date });
