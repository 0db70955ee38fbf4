import { ChangeEvent } from '../../../../src/modules/events';
import { UserReader, type UserView } from '../../../../src/modules/identity';
import { AnswerOffer, ExpireOffers, ReviewWaitingLists } from '../../../../src/modules/registrations';
import { OfferFreedSeats } from '../../../../src/modules/registrations/use-cases/offers/offer-freed-seats';
import type { TestApp } from '../../../support';
import { ELS, EVENT, KATRIEN, limitPlaces, ReferralClient, someone } from './referral-client';

/** What the event's row says, and what its registrations add up to. */
export interface Taken {
  readonly counter: number;
  readonly rows: number;
  readonly limit: number;
  readonly version: number;
}

/** The event with a counsellor and a coordinator, and the things that can happen to it at the same moment. */
export class SeatRace {
  private constructor(
    private readonly app: TestApp,
    readonly els: ReferralClient,
    private readonly counsellor: UserView,
    private readonly coordinator: UserView,
    private readonly eventId: string,
  ) {}

  static async on(app: TestApp): Promise<SeatRace> {
    const users = app.get(UserReader);
    const [counsellor, coordinator] = await Promise.all([users.byEmail(ELS), users.byEmail(KATRIEN)]);
    const events = await app.sql<{ id: string }>('SELECT id FROM event WHERE code = ?', [EVENT]);
    return new SeatRace(app, await ReferralClient.of(app, ELS), counsellor!, coordinator!, events[0]!.id);
  }

  /** Refers people one after another, a minute apart; answers their registrations. */
  async refer(count: number, first = 1): Promise<string[]> {
    const ids: string[] = [];
    for (let number = first; number < first + count; number += 1) {
      ids.push((await this.els.refer(someone(number))).body.id);
      this.app.clock.advance(1);
    }
    return ids;
  }

  /** One seat held, one person with an offer for the other, the rest waiting; answers who has the offer. */
  async oneOffer(): Promise<string> {
    await limitPlaces(this.app, 2);
    const [first, , third] = await this.refer(5);
    await this.els.cancel(first!);
    return third!;
  }

  promote = (): Promise<number> => this.app.run(() => this.app.get(OfferFreedSeats).execute({ eventId: this.eventId }));

  sweepFree = (): Promise<number> => this.app.run(() => this.app.get(ReviewWaitingLists).execute());

  expire = (): Promise<number> => this.app.run(() => this.app.get(ExpireOffers).execute());

  accept = (id: string): Promise<void> =>
    this.app.run(() =>
      this.app
        .get(AnswerOffer)
        .execute({ actor: { type: 'user', user: this.counsellor }, registrationId: id, answer: 'accept' }),
    );

  lower = (ownLimit: number, version?: number): Promise<void> =>
    this.app.run(() =>
      this.app.get(ChangeEvent).execute({
        user: this.coordinator,
        eventId: this.eventId,
        ownLimit,
        ...(version === undefined ? {} : { version }),
      }),
    );

  async taken(): Promise<Taken> {
    const rows = await this.app.sql<Record<keyof Taken, number | string>>(
      `SELECT e.participants_taken AS counter, e.participant_limit AS \`limit\`, e.version,
         (SELECT COUNT(*) FROM registration r WHERE r.event_id = e.id AND r.holds_seat = 1) AS \`rows\`
       FROM event e WHERE e.id = ?`,
      [this.eventId],
    );
    const { counter, rows: holding, limit, version } = rows[0]!;
    return { counter: Number(counter), rows: Number(holding), limit: Number(limit), version: Number(version) };
  }

  /** Registrations that were offered a seat, one entry per offer, oldest first. */
  async offers(): Promise<string[]> {
    const rows = await this.app.sql<{ id: string }>(
      'SELECT registration_id AS id FROM waiting_list_offer ORDER BY made_at, id',
    );
    return rows.map(({ id }) => id);
  }

  /** How often somebody left the state `offered`: once, whatever came together. */
  async endings(id: string): Promise<string[]> {
    const rows = await this.app.sql<{ state: string }>(
      `SELECT to_state AS state FROM registration_history WHERE registration_id = ? AND from_state = 'offered'`,
      [id],
    );
    return rows.map(({ state }) => state);
  }
}
