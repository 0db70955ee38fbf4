import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { UserReader, type UserView } from '../../../src/modules/identity';
import {
  AnswerOffer,
  CancelRegistration,
  ExpireOffers,
  MarkHired,
  ParticipantLinks,
  ReferJobseeker,
  RegistrationReader,
  type RegistrationView,
} from '../../../src/modules/registrations';
import { startTestApp, type TestApp } from '../../support';
import { EVENT, KATRIEN } from './support/referral-client';

/** Who takes part after the weeks before the day; everybody but P11, P24, P35 and P37. */
const LEFT = ['P11', 'P24', 'P35', 'P37'];

describe('the weeks before the day of the scenario', () => {
  let app: TestApp;
  let katrien: UserView;
  let eventId: string;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    app = await startTestApp();
    katrien = (await app.get(UserReader).byEmail(KATRIEN))!;
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute());
    const [event] = await app.sql<{ id: string }>('SELECT id FROM event WHERE code = ?', [EVENT]);
    eventId = event?.id ?? '';
    const everyone = await app.get(RegistrationReader).everyoneOf(eventId);
    people = new Map(everyone.map((person) => [codeOf(person), person.id]));
  }, 60_000);
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });

  /** The demo's phone numbers end with the number of the person; the one without a phone has no part in this. */
  const codeOf = ({ phone }: RegistrationView): string => `P${phone?.slice(-2) ?? ''}`;
  const idOf = (code: string): string => people.get(code) ?? '';
  const person = async (code: string): Promise<RegistrationView> =>
    (await app.get(RegistrationReader).byId(idOf(code)))!;
  const stateOf = async (code: string): Promise<string> => (await person(code)).state;
  const offerEnds = async (code: string): Promise<string | undefined> =>
    (await app.get(RegistrationReader).openOffer(idOf(code)))?.expiresAt.toISOString();
  const accept = async (code: string): Promise<void> => {
    const user = (await app.get(UserReader).byId((await person(code)).counsellorId))!;
    await app.run(() => app.get(AnswerOffer).execute({ type: 'user', user }, idOf(code), 'accept'));
  };

  it('starts with 36 people, and P29, P33, P37 and P45 on the waiting list', async () => {
    const reader = app.get(RegistrationReader);
    expect(await reader.participants(eventId)).toHaveLength(36);
    expect((await reader.waitingList(eventId)).map(({ id }) => id)).toEqual(['P29', 'P33', 'P37', 'P45'].map(idOf));
  });

  it('5 March 11.20: P11 has a job, P29 gets the seat and accepts the same day', async () => {
    app.clock.moveTo('2027-03-05T10:20:00Z');
    await app.run(() => app.get(MarkHired).execute({ type: 'user', user: katrien }, idOf('P11')));
    expect(await person('P11')).toMatchObject({ state: 'cancelled', cancelReason: 'hired-elsewhere' });
    expect((await person('P11')).hiredAt).not.toBeNull();
    expect(await offerEnds('P29')).toBe('2027-03-06T10:20:00.000Z');
    app.clock.moveTo('2027-03-05T14:00:00Z');
    await accept('P29');
    expect(await stateOf('P29')).toBe('seated');
  });

  it('8 March 08.05: P24 is ill and says so by the link, P33 accepts', async () => {
    app.clock.moveTo('2027-03-08T07:05:00Z');
    const token = await app.run(() => app.get(ParticipantLinks).issue(idOf('P24')));
    const { registrationId } = await app.run(() => app.get(ParticipantLinks).resolve(token));
    await app.run(() =>
      app.get(CancelRegistration).execute({ type: 'participant', registrationId }, registrationId, 'by-participant'),
    );
    expect(await person('P24')).toMatchObject({ state: 'cancelled', cancelReason: 'by-participant' });
    app.clock.advance(60);
    await accept('P33');
    expect(await stateOf('P33')).toBe('seated');
  });

  it('10 March 09.12: P35 cancels, P37 does not answer before noon, P45 accepts at 13.30', async () => {
    app.clock.moveTo('2027-03-10T08:12:00Z');
    await app.run(() =>
      app.get(CancelRegistration).execute({ type: 'user', user: katrien }, idOf('P35'), 'by-participant'),
    );
    expect(await offerEnds('P37')).toBe('2027-03-10T11:00:00.000Z');
    app.clock.moveTo('2027-03-10T11:00:00Z');
    await app.run(() => app.get(ExpireOffers).execute());
    expect(await stateOf('P37')).toBe('waiting');
    expect(await offerEnds('P45')).toBe('2027-03-10T15:00:00.000Z');
    app.clock.moveTo('2027-03-10T12:30:00Z');
    await accept('P45');
  });

  it('ends with the 36 people of the scenario, and P37 still waiting', async () => {
    const reader = app.get(RegistrationReader);
    const expected = [...people].filter(([code]) => !LEFT.includes(code)).map(([, id]) => id);
    expect((await reader.participants(eventId)).map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(36);
    expect((await reader.waitingList(eventId)).map(({ id }) => id)).toEqual([idOf('P37')]);
  });
});
