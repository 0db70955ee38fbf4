import { Injectable } from '@nestjs/common';
import { AssociationReader } from '../../../identity';
import type { KindTo, MessageKind } from '../../domain/message-kinds';
import type { MessageRow } from '../../sending/message-row.reader';
import type { MessageSubject } from '../../sending/message-subject.reader';
import type { RideOfOperator } from '../../ride/ride-of-operator';
import type { Composed, Composer } from '../composed';
import type { MailContent } from '../layout/mail-content';
import {
  coachCancelled,
  coachMoved,
  coachNumbers,
  coachNumbersChanged,
  coachRouteSheet,
  type CoachFacts,
} from './coach-mails';
import { sheetFile } from './sheet-file';

const writers: Readonly<Record<KindTo<'coach'>, (facts: CoachFacts) => MailContent>> = {
  'coach-numbers': coachNumbers,
  'coach-numbers-changed': coachNumbersChanged,
  'coach-route-sheet': coachRouteSheet,
  'coach-moved': coachMoved,
  'coach-cancelled': coachCancelled,
};

const isCoachKind = (kind: MessageKind): kind is KindTo<'coach'> => Object.hasOwn(writers, kind);

/** Writes messages to contacts at coach operators: hours, places and numbers. */
@Injectable()
export class CoachComposer implements Composer {
  constructor(private readonly associations: AssociationReader) {}

  async compose({ kind }: MessageRow, { event, ride: about }: MessageSubject): Promise<Composed | undefined> {
    if (!event || !about || !isCoachKind(kind)) return undefined;
    const { ride, last, after } = about;
    if (ride.sheets.length === 0 && kind !== 'coach-cancelled') return undefined;
    const association = await this.associations.byId(event.associationId);
    const facts = {
      ...{ ride, last, after },
      phone: association?.phone ?? '',
      associationName: association?.name ?? '',
    };
    const { contactEmail: email } = ride.contact;
    return { email, content: writers[kind](facts), announced: after, ...fileOf(kind, ride) };
  }
}

const fileOf = (kind: KindTo<'coach'>, ride: RideOfOperator): Pick<Composed, 'file'> =>
  kind === 'coach-route-sheet' ? { file: sheetFile(ride) } : {};
