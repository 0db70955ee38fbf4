import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CoachContactReader, EventReader, type EventView } from '../../events';
import { AnnouncedRideReader } from '../ride/announced-ride.reader';
import { contactPrint, rideSnapshot, ridesOfOperators, stillOwn, type RideOfOperator } from '../ride/ride-of-operator';
import { RideReader } from '../ride/ride.reader';
import { COACH_KINDS, datedKindsTo, type MessageKind } from '../domain/message-kinds';
import { EventMessageRulesRepository } from './event-message-rules.repository';
import { PlannedMessageRepository } from './planned-message.repository';
import { ruleFor, type EventMessageRules } from './schedule/event-message-rules';
import { planMessage, type PlannedMessage } from './schedule/message-plan';
import {
  needsCancellation,
  orphansAmong,
  rideMessageFor,
  type RideHistory,
  type RideMessage,
} from './schedule/ride-announcement';

const NUMBERS = 'coach-numbers';
const ROUTE_SHEET = 'coach-route-sheet';
const DATED = datedKindsTo('coach');

/** Messages to coach operators: how many ride along, the route sheets, and what changes afterwards. The same is never said twice. */
@Injectable()
export class PlanCoachMessages {
  constructor(
    private readonly events: EventReader,
    private readonly contacts: CoachContactReader,
    private readonly rides: RideReader,
    private readonly announcedRides: AnnouncedRideReader,
    private readonly rules: EventMessageRulesRepository,
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Plans what each operator must hear now; does nothing where nobody can be written to. */
  async execute(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || event.state === 'draft' || !(await this.hasAddress(eventId))) return;
    const rules = await this.rules.of(event);
    const operators = ridesOfOperators(await this.rides.ofEvent(event));
    const historyOf = await this.announcedRides.ofEvent(eventId);
    await this.dropOrphans(eventId, operators, historyOf('').messages);
    await this.plannedMessages.move(this.numbers(event, operators, rules));
    for (const ride of operators) await this.tell(ride, historyFor(ride, historyOf), rules);
  }

  /** A plan that is not final any more: a route sheet that has not gone yet waits until it is again. */
  async reopened(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event) return;
    const isFinal = event.state === 'final' || event.state === 'running';
    for (const { recipientId } of isFinal ? [] : ridesOfOperators(await this.rides.ofEvent(event))) {
      await this.plannedMessages.cancelOfRecipient(recipientId, 'not-needed', { eventId, kinds: [ROUTE_SHEET] });
    }
    await this.execute(eventId);
  }

  /** The day is another one: an operator whose next message is still far away hears it now. */
  async moved(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || event.state === 'draft' || !(await this.hasAddress(eventId))) return;
    const operators = ridesOfOperators(await this.rides.ofEvent(event));
    const rules = await this.rules.of(event);
    await this.forgetMoment(event, operators, rules);
    await this.execute(eventId);
    const historyOf = await this.announcedRides.ofEvent(eventId);
    for (const ride of operators) {
      const history = historyFor(ride, historyOf);
      if (ride.sheets.length > 0 && this.nextOf(ride, history, rules) === undefined) {
        await this.add('coach-moved', ride, history);
      }
    }
  }

  /** Nothing is needed any more: the event is off. */
  async cancelled(eventId: string): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (!event || !(await this.hasAddress(eventId))) return;
    const historyOf = await this.announcedRides.ofEvent(eventId);
    for (const ride of ridesOfOperators(await this.rides.ofEvent(event))) {
      if (ride.sheets.length > 0) await this.add('coach-cancelled', ride, historyFor(ride, historyOf));
    }
  }

  /** The final number for each operator, at the moment that these rules say. */
  async dated(event: EventView, rules: EventMessageRules, now = this.clock.now()): Promise<PlannedMessage[]> {
    if (!(await this.hasAddress(event.id))) return [];
    return this.numbers(event, ridesOfOperators(await this.rides.ofEvent(event)), rules, now);
  }

  private numbers(
    event: EventView,
    operators: readonly RideOfOperator[],
    eventRules: EventMessageRules,
    now = this.clock.now(),
  ): PlannedMessage[] {
    const { id: subjectId, associationId } = event;
    return operators
      .filter(({ sheets }) => sheets.length > 0)
      .flatMap(({ recipientId }) =>
        planMessage({ kind: NUMBERS, associationId, event, recipientId, subjectId, eventRules }, now),
      );
  }

  /** A vehicle that stands for an address no more gets nothing; once it does again, it gets all. */
  private async dropOrphans(
    eventId: string,
    operators: readonly RideOfOperator[],
    messages: readonly RideMessage[],
  ): Promise<void> {
    const recipients = operators.map(({ recipientId }) => recipientId);
    for (const recipientId of orphansAmong(messages, recipients)) {
      await this.plannedMessages.cancelOfRecipient(recipientId, 'recipient-gone', { eventId, kinds: COACH_KINDS });
      await this.plannedMessages.freeSettled(recipientId, eventId, COACH_KINDS);
    }
  }

  /** The number may be said again about the new day; what waits for a moment that is over now does not go. */
  private async forgetMoment(event: EventView, operators: readonly RideOfOperator[], rules: EventMessageRules) {
    const planned = this.numbers(event, operators, rules).map(({ recipientId }) => recipientId);
    for (const { recipientId } of operators) {
      await this.plannedMessages.freeSettled(recipientId, event.id, DATED);
      if (planned.includes(recipientId)) continue;
      await this.plannedMessages.cancelOfRecipient(recipientId, 'too-late', { eventId: event.id, kinds: DATED });
    }
  }

  private async tell(ride: RideOfOperator, history: RideHistory, rules: EventMessageRules): Promise<void> {
    if (ride.sheets.length === 0) {
      if (needsCancellation(history, ride.recipientId)) await this.add('coach-cancelled', ride, history);
      return;
    }
    const kind = this.nextOf(ride, history, rules);
    if (kind !== undefined) await this.add(kind, ride, history);
  }

  private nextOf(ride: RideOfOperator, history: RideHistory, rules: EventMessageRules) {
    const { event, recipientId } = ride;
    const isOn = ruleFor(NUMBERS, rules).enabled;
    return rideMessageFor((knows) => rideSnapshot(ride, knows), history, recipientId, {
      hasFinalRoute: event.state === 'final' && ride.sheets.some(({ halts }) => halts.length > 0),
      isNumberDue: isOn && this.numbers(event, [ride], rules).length === 0,
    });
  }

  /** A message that would come too late is not made: it would be made again each minute. */
  private async add(kind: MessageKind, ride: RideOfOperator, { messages }: RideHistory): Promise<void> {
    const { event, recipientId } = ride;
    const now = this.clock.now();
    const edition = String(messages.filter((one) => one.kind === kind && one.recipientId === recipientId).length + 1);
    const { id: subjectId, associationId } = event;
    const planned = planMessage({ kind, associationId, event, recipientId, subjectId, edition }, now);
    const [message] = planned;
    if (message?.usefulUntil == null || message.usefulUntil <= now) return;
    const replaced = COACH_KINDS.filter((other) => other !== NUMBERS);
    await this.plannedMessages.cancelOfRecipient(recipientId, 'replaced', { eventId: event.id, kinds: replaced });
    await this.plannedMessages.add(planned);
  }

  private async hasAddress(eventId: string): Promise<boolean> {
    return (await this.contacts.ofEvent(eventId)).some(({ contactEmail }) => contactEmail !== '');
  }
}

function historyFor(ride: RideOfOperator, historyOf: (contact: string) => RideHistory): RideHistory {
  const { last, messages } = historyOf(contactPrint(ride.contact));
  return { messages, last: stillOwn(last, ride) };
}
