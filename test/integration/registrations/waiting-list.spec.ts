import {
  AnswerOffer,
  ArrangeTransport,
  CancelRegistration,
  ExpireOffers,
  ReviewWaitingLists,
  ParticipantLinkRepository,
  RegistrationReader,
} from '../../../src/modules/registrations';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { startTestApp, type TestApp } from '../../support';
import { ELS, EVENT, forgetReferrals, KATRIEN, limitPlaces, ReferralClient, someone } from './support/referral-client';

describe('the waiting list', () => {
  let app: TestApp;
  let els: ReferralClient;
  let elsUser: UserView;
  let katrien: UserView;

  beforeAll(async () => {
    app = await startTestApp();
    els = await ReferralClient.of(app, ELS);
    const users = app.get(UserReader);
    [elsUser, katrien] = (await Promise.all([ELS, KATRIEN].map((email) => users.byEmail(email)))) as [
      UserView,
      UserView,
    ];
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await forgetReferrals(app);
    await limitPlaces(app, 2);
    app.clock.moveTo('2027-01-25T09:00:00Z');
  });
  afterEach(async () => expect(await app.audit()).toEqual([]));

  const refer = async (count: number, first = 1): Promise<string[]> => {
    const ids: string[] = [];
    for (let number = first; number < first + count; number += 1) {
      ids.push((await els.refer(someone(number))).body.id);
      app.clock.advance(1);
    }
    return ids;
  };
  const stateOf = async (id: string | undefined): Promise<string | undefined> =>
    (await app.run(() => app.get(RegistrationReader).byId(id ?? '')))?.state;
  const states = (ids: readonly string[]) => Promise.all(ids.map(stateOf));
  const sweep = () =>
    app.run(async () => {
      await app.get(ExpireOffers).execute();
      await app.get(ReviewWaitingLists).execute();
    });
  const answer = (id: string | undefined, how: 'accept' | 'decline') =>
    app.run(() =>
      app.get(AnswerOffer).execute({ actor: { type: 'user', user: elsUser }, registrationId: id ?? '', answer: how }),
    );

  it('offers a seat that comes free to the first in turn, and keeps it for that person', async () => {
    const [first, , third, fourth] = await refer(4);
    expect((await els.cancel(first ?? '')).status).toBe(204);
    expect(await states([first ?? '', third ?? '', fourth ?? ''])).toEqual(['cancelled', 'offered', 'waiting']);
    expect((await els.refer(someone(9))).body.state).toBe('waiting');
    await answer(third, 'accept');
    expect(await stateOf(third)).toBe('seated');
    await answer(third, 'accept');
  });

  it('passes a declined offer on to the next', async () => {
    const [first, , third, fourth] = await refer(4);
    await els.cancel(first ?? '');
    await answer(third, 'decline');
    expect(await states([third ?? '', fourth ?? ''])).toEqual(['cancelled', 'offered']);
  });

  it('puts somebody who does not answer at the end of the list, and out of it the second time', async () => {
    const [first, , third, fourth] = await refer(4);
    await els.cancel(first ?? '');
    app.clock.moveTo('2027-01-28T09:00:00Z');
    await sweep();
    expect(await states([third ?? '', fourth ?? ''])).toEqual(['waiting', 'offered']);
    await expect(answer(third, 'accept')).rejects.toMatchObject({ code: 'REGISTRATION.NO_OPEN_OFFER' });
    app.clock.moveTo('2027-01-31T09:00:00Z');
    await sweep();
    expect(await states([third ?? '', fourth ?? ''])).toEqual(['offered', 'waiting']);
    app.clock.moveTo('2027-02-03T09:00:00Z');
    await sweep();
    expect(await states([third ?? '', fourth ?? ''])).toEqual(['lapsed', 'offered']);
  });

  it('does not take an answer after the offer ended, also before the sweep', async () => {
    const [first, , third] = await refer(3);
    await els.cancel(first ?? '');
    app.clock.moveTo('2027-01-28T09:00:00Z');
    await expect(answer(third, 'accept')).rejects.toMatchObject({ code: 'REGISTRATION.OFFER_EXPIRED' });
    await sweep();
  });

  it('gives each of many freed seats to another person, whoever cancels at the same moment', async () => {
    await limitPlaces(app, 10);
    const ids = await refer(20);
    await Promise.all(ids.slice(0, 10).map((id) => els.cancel(id)));
    expect(await states(ids.slice(10))).toEqual(Array.from({ length: 10 }, () => 'offered'));
  });

  it('settles an acceptance and an expiry at the same moment for one of the two', async () => {
    const [first, , third] = await refer(3);
    await els.cancel(first ?? '');
    app.clock.moveTo('2027-01-27T09:02:59Z');
    const results = await Promise.allSettled([answer(third, 'accept'), sweep()]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await stateOf(third)).toBe('seated');
  });

  it('frees no second seat when somebody cancels twice', async () => {
    const ids = await refer(4);
    await Promise.all([els.cancel(ids[0] ?? ''), els.cancel(ids[0] ?? '')]);
    expect(await states(ids)).toEqual(['cancelled', 'seated', 'offered', 'waiting']);
  });

  it('keeps a wheelchair user waiting for want of a place, lets others pass, and seats them with a taxi', async () => {
    await limitPlaces(app, 3);
    const chair = await els.refer(someone(1, { needs: ['wheelchair-place', 'companion'] }));
    expect(chair.body).toMatchObject({ state: 'waiting', waitingReason: 'no-wheelchair-place', waitingPosition: 1 });
    app.clock.advance(1);
    expect((await els.refer(someone(2))).body.state).toBe('seated');
    await app.run(() =>
      app.get(ArrangeTransport).execute({ user: katrien, registrationId: chair.body.id, transport: 'taxi' }),
    );
    const seated = await app.run(() => app.get(RegistrationReader).byId(chair.body.id));
    expect(seated).toMatchObject({ state: 'seated', transport: 'taxi', busSeats: 0, wheelchairPlaces: 0 });
    const [event] = await app.sql<{ p: number; b: number }>(
      'SELECT participants_taken AS p, bus_seats_taken AS b FROM event WHERE code = ?',
      [EVENT],
    );
    expect(event).toEqual({ p: 2, b: 1 });
    await expect(
      app.run(() =>
        app.get(ArrangeTransport).execute({ user: elsUser, registrationId: chair.body.id, transport: 'own' }),
      ),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      app.run(() =>
        app.get(ArrangeTransport).execute({ user: katrien, registrationId: chair.body.id, transport: 'bus' }),
      ),
    ).rejects.toMatchObject({ code: 'REGISTRATION.NO_ROOM' });
  });

  it('lets no counsellor touch the people of another', async () => {
    const [id] = await refer(1);
    const tom = await ReferralClient.of(app, 'tom@vdab.example');
    expect((await tom.cancel(id ?? '')).status).toBe(404);
    expect(await stateOf(id)).toBe('seated');
  });

  it('stops everything for somebody who found work', async () => {
    const [id] = await refer(1);
    await app.run(() =>
      app
        .get(CancelRegistration)
        .execute({ actor: { type: 'user', user: elsUser }, registrationId: id ?? '', reason: 'hired-elsewhere' }),
    );
    expect((await app.run(() => app.get(RegistrationReader).byId(id ?? '')))?.hiredAt).not.toBeNull();
  });

  it('gives each link a secret of its own, which ends a week after the event', async () => {
    const [id] = await refer(1);
    const links = app.get(ParticipantLinkRepository);
    const [one, two] = await app.run(() => Promise.all([links.issue(id ?? ''), links.issue(id ?? '')]));
    expect(one).not.toBe(two);
    expect(await app.run(() => links.resolve(one))).toEqual({ registrationId: id });
    const stored = await app.sql<{ token_hash: string }>('SELECT token_hash FROM participant_link');
    expect(stored.map(({ token_hash: hash }) => hash)).not.toContain(one);
    app.clock.moveTo('2027-03-19T00:00:00Z');
    await expect(app.run(() => links.resolve(one))).rejects.toMatchObject({ kind: 'gone' });
  });
});
