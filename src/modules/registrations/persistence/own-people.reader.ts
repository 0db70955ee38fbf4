import { Injectable } from '@nestjs/common';
import { isId } from '../../../kernel';
import { sql, UnitOfWork } from '../../../platform/database';
import { registrationNotFound } from '../domain/actor';
import { RegistrationHistoryReader, type HistoryStep } from './registration-history.reader';
import { RegistrationReader, type OfferView, type RegistrationView } from './registration.reader';

/** Somebody a counsellor referred, with the place on the waiting list (from 1) and the open offer, if any. */
export interface OwnPerson {
  readonly registration: RegistrationView;
  readonly waitingPosition: number | null;
  readonly openOffer: OfferView | null;
}

export interface OwnPersonFile extends OwnPerson {
  /** The counsellor's own note; nobody else sees it. */
  readonly note: string;
  readonly offers: readonly OfferView[];
  readonly history: readonly HistoryStep[];
}

interface Counsellor {
  readonly id: string;
  readonly associationId: string;
}

const NOTE = sql<{ note: string }>`SELECT note FROM registration WHERE id = ?`;

const POSITIONS = sql<{ id: string; position: number }, 'id'>`
  SELECT id, ROW_NUMBER() OVER (PARTITION BY event_id ORDER BY waiting_since, id) AS position
  FROM registration WHERE event_id IN (?) AND state = 'waiting'`;

/** Answers what became of the people a counsellor referred: own people only. */
@Injectable()
export class OwnPeopleReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationReader,
    private readonly registrationHistory: RegistrationHistoryReader,
  ) {}

  /** Newest first; of one event only, when given. */
  async list(user: Counsellor, eventId?: string): Promise<OwnPerson[]> {
    return this.withWaiting(await this.registrations.ofCounsellor(user, eventId));
  }

  /** @throws DomainError not-found for somebody whom another counsellor referred */
  async file(user: Counsellor, registrationId: string): Promise<OwnPersonFile> {
    const own = isId(registrationId) ? await this.registrations.byId(registrationId) : undefined;
    if (own?.counsellorId !== user.id || own.associationId !== user.associationId) throw registrationNotFound();
    const [person] = await this.withWaiting([own]);
    if (person === undefined) throw registrationNotFound();
    return {
      ...person,
      note: await this.note(registrationId),
      offers: await this.registrations.offers([registrationId]),
      history: await this.registrationHistory.of(registrationId),
    };
  }

  /** The place on the waiting list, from 1; null for somebody who does not wait. */
  async waitingPosition(registration: RegistrationView): Promise<number | null> {
    return (await this.positions([registration])).get(registration.id) ?? null;
  }

  private async note(registrationId: string): Promise<string> {
    const found = await this.unitOfWork.query(NOTE, [registrationId]);
    return found[0]?.note ?? '';
  }

  private async withWaiting(people: readonly RegistrationView[]): Promise<OwnPerson[]> {
    const offers = await this.registrations.offers(people.map(({ id }) => id));
    const open = new Map(offers.filter(({ state }) => state === 'open').map((offer) => [offer.registrationId, offer]));
    const positions = await this.positions(people);
    return people.map((registration) => ({
      registration,
      waitingPosition: positions.get(registration.id) ?? null,
      openOffer: open.get(registration.id) ?? null,
    }));
  }

  private async positions(people: readonly RegistrationView[]): Promise<ReadonlyMap<string, number>> {
    const eventIds = [...new Set(people.filter(({ state }) => state === 'waiting').map(({ eventId }) => eventId))];
    if (eventIds.length === 0) return new Map();
    const rows = await this.unitOfWork.query(POSITIONS, [eventIds]);
    return new Map(rows.map(({ id, position }) => [id, position]));
  }
}
