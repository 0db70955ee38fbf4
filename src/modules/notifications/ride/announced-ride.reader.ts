import { Injectable } from '@nestjs/common';
import { fragment, sql, UnitOfWork } from '../../../platform/database';
import type { CoachContact } from '../../events';
import { COACH_KINDS } from '../domain/message-kinds';
import type { RideSnapshot } from '../domain/ride-snapshot';
import type { RideHistory, RideMessage } from '../planning/schedule/ride-announcement';

interface RideMessageRow extends RideMessage {
  readonly id: string;
  readonly lastAt: Date;
  readonly announced: string | null;
}

/** What one address was told, and whether its mail server would not have the last of it. */
interface AnnouncedRide extends RideHistory {
  readonly isRefused: boolean;
}

const MESSAGES = fragment`SELECT id, recipient_id AS recipientId, kind, state, COALESCE(sent_at, due_at) AS lastAt,
  announced FROM message`;

const OF_EVENT = sql<RideMessageRow>`${MESSAGES} WHERE event_id = ? AND kind IN (?) ORDER BY id`;

/** Answers what coach operators were told about an event. */
@Injectable()
export class AnnouncedRideReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By what stands for the address. @param besides a message that does not count */
  async ofEvent(eventId: string, besides?: string): Promise<(contact: string) => AnnouncedRide> {
    const rows = (await this.messages(eventId)).filter(({ id }) => id !== besides);
    const said = spoken(rows);
    return (contact) => {
      const last = said.filter(({ snapshot }) => snapshot.contact === contact).at(-1);
      return { messages: rows, last: last?.snapshot, isRefused: last?.state === 'failed' };
    };
  }

  /** Names of vehicles that an operator believes in and that are in the programme no more. */
  async removedVehicles(eventId: string, contacts: readonly CoachContact[]): Promise<string[]> {
    const latest = new Map(spoken(await this.messages(eventId)).map(({ snapshot }) => [snapshot.contact, snapshot]));
    const known = [...latest.values()].flatMap(({ vehicles }) => vehicles);
    const gone = known.filter(({ id }) => !contacts.some(({ vehicleId }) => vehicleId === id));
    return [...new Set(gone.map(({ name }) => name))];
  }

  private messages(eventId: string): Promise<RideMessageRow[]> {
    return this.unitOfWork.query(OF_EVENT, [eventId, COACH_KINDS]);
  }
}

/** What was said, in the order in which it went. */
const spoken = (rows: readonly RideMessageRow[]) =>
  [...rows]
    .sort((one, other) => one.lastAt.getTime() - other.lastAt.getTime())
    .flatMap(({ announced, state }) =>
      announced === null ? [] : [{ state, snapshot: JSON.parse(announced) as RideSnapshot }],
    );
