import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, workingDaysBefore, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { CoachContactReader, type CoachContact, type EventView } from '../../events';
import { AnnouncedRideReader } from './announced-ride.reader';
import { contactPrint, withoutAddress } from './ride-of-operator';

/** A coach operator whom our mails do not reach, so that a person has to call. */
export interface OperatorToCall {
  readonly vehicle: string;
  readonly coachOperator: string;
  /** Empty where it is not known. */
  readonly phone: string;
  /** `removed`: the vehicle has gone from the programme after its operator heard of it. */
  readonly because: 'no-address' | 'refused' | 'removed';
}

/** From so many working days before the event on an operator must know something. */
const SOON_DAYS = 5;

/** Answers which coach operators have to be called because nobody there can be written to. */
@Injectable()
export class OperatorsToCallReader {
  constructor(
    private readonly contacts: CoachContactReader,
    private readonly announced: AnnouncedRideReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nobody before anything has to be said. */
  async ofEvent(event: EventView): Promise<OperatorToCall[]> {
    const today = localDateOf(this.clock.now());
    const isSoon = today >= workingDaysBefore(event.date, SOON_DAYS, event.closingDays);
    if (event.state === 'draft' || today > event.date) return [];
    const contacts = await this.contacts.ofEvent(event.id);
    const historyOf = await this.announced.ofEvent(event.id);
    const refused = contacts.filter(
      (contact) => contact.contactEmail !== '' && historyOf(contactPrint(contact)).isRefused,
    );
    return [
      ...(isSoon || event.state === 'final' ? withoutAddress(contacts).map(call('no-address')) : []),
      ...refused.map(call('refused')),
      ...(await this.announced.removedVehicles(event.id, contacts)).map((vehicle) => ({
        ...{ vehicle, coachOperator: '', phone: '', because: 'removed' as const },
      })),
    ];
  }
}

const call =
  (because: OperatorToCall['because']) =>
  ({ vehicle, coachOperator, contactPhone: phone }: CoachContact): OperatorToCall => ({
    ...{ vehicle, coachOperator, phone, because },
  });
