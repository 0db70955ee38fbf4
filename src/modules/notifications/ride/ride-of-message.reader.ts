import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import type { MessageKind } from '../domain/message-kinds';
import { afterTelling, saysMore, type RideSnapshot } from '../domain/ride-snapshot';
import { AnnouncedRideReader } from './announced-ride.reader';
import { contactPrint, rideSnapshot, ridesOfOperators, stillOwn, type RideOfOperator } from './ride-of-operator';
import { RideReader } from './ride.reader';

/** What a message to a coach operator is about, read when it goes. */
export interface RideOfMessage {
  readonly ride: RideOfOperator;
  /** What the operator knows from other messages. */
  readonly last: RideSnapshot | undefined;
  /** What the operator knows after this one. */
  readonly after: RideSnapshot;
  /** Whether this one says anything new. */
  readonly isNews: boolean;
}

interface CoachMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly recipientId: string;
}

/** Answers what a message to a coach operator is about. */
@Injectable()
export class RideOfMessageReader {
  constructor(
    private readonly rides: RideReader,
    private readonly announced: AnnouncedRideReader,
  ) {}

  /** Undefined when the recipient does not stand for an address any more. */
  async of({ id, kind, recipientId }: CoachMessage, event: EventView): Promise<RideOfMessage | undefined> {
    const operators = ridesOfOperators(await this.rides.ofEvent(event));
    const ride = operators.find((one) => one.recipientId === recipientId);
    if (ride === undefined) return undefined;
    const last = stillOwn((await this.announced.ofEvent(event.id, id))(contactPrint(ride.contact)).last, ride);
    const says = snapshotFor(kind, ride);
    const isNews = says.knows === 'date' ? last?.date !== says.date : saysMore(last, says);
    return { ride, last, after: afterTelling(last, says), isNews };
  }
}

function snapshotFor(kind: MessageKind, ride: RideOfOperator): RideSnapshot {
  if (kind === 'coach-cancelled') return { ...rideSnapshot(ride, 'date'), vehicles: [] };
  if (kind === 'coach-moved') return rideSnapshot(ride, 'date');
  return rideSnapshot(ride, kind === 'coach-route-sheet' ? 'route' : 'numbers');
}
