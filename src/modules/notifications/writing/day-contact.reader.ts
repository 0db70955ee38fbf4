import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../../kernel';
import { AssociationReader, UserReader } from '../../identity';
import type { MessageKind } from '../domain/message-kinds';
import { BatchCache } from '../sending/batch-cache';

/** Whom somebody calls on the day of the event. */
export interface DayContact {
  readonly name: string;
  readonly phone: string;
}

/** What is read on the way to the bus, whenever it went. */
const READ_THAT_DAY: ReadonlySet<MessageKind> = new Set([
  'reminder-1',
  'reminder-stop',
  'delay',
  'return-delay',
  'host-day-before',
]);

/** What tells of the day, so that on the day itself it is about now. */
const ABOUT_THE_DAY: ReadonlySet<MessageKind> = new Set(['confirmation', 'timetable', 'changes', 'host-slot-list']);

/** Whether a message gives the number of the day: early in the morning nobody is at a counsellor's desk. */
export const givesNumberOfDay = (kind: MessageKind, today: LocalDate, eventDate: LocalDate): boolean =>
  READ_THAT_DAY.has(kind) || (today === eventDate && ABOUT_THE_DAY.has(kind));

/** Answers who picks up on the day itself: the first coordinator with a number, or else the association. */
@Injectable()
export class DayContactReader {
  constructor(
    private readonly users: UserReader,
    private readonly associations: AssociationReader,
    private readonly cache: BatchCache,
  ) {}

  of(associationId: string, batch: string | undefined): Promise<DayContact> {
    return this.cache.share(batch, `day contact ${associationId}`, () => this.read(associationId));
  }

  private async read(associationId: string): Promise<DayContact> {
    const users = await this.users.ofAssociation(associationId);
    const coordinator = users.find(({ roles, phone }) => roles.includes('coordinator') && phone !== '');
    if (coordinator) return { name: coordinator.firstName, phone: coordinator.phone };
    const association = await this.associations.byId(associationId);
    return { name: association?.name ?? '', phone: association?.phone ?? '' };
  }
}
