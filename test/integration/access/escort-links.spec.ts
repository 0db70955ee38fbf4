import { newId } from '../../../src/kernel';
import { RevokeEscort } from '../../../src/modules/attendance';
import { ExpectedDayReader } from '../../../src/modules/events';
import type { RegistrationView } from '../../../src/modules/registrations';
import { escortOf, startTestApp, twoBusDay, type TestApp, type TwoBusDay } from '../../support';
import { escortAnswers, whoMayWhat } from './who-may-what';

const MOMENTS = {
  own: '2027-03-11T07:00:00Z',
  otherBus: '2027-03-11T07:00:00Z',
  before: '2027-03-10T14:00:00Z',
  after: '2027-03-12T12:00:00Z',
  revoked: '2027-03-11T07:00:00Z',
  otherEvent: '2027-03-11T07:00:00Z',
} as const;

type Case = keyof typeof MOMENTS;

describe('what an escort is answered', () => {
  let test: TestApp;
  let day: TwoBusDay;
  let tokens: Record<Case, string>;
  let places: { own: string; otherBus: string };

  beforeAll(async () => {
    test = await startTestApp();
    day = await twoBusDay(test);
    const { coordinator: user, eventId, bus } = day;
    const link = () => escortOf(test, { user, eventId, vehicleId: bus });
    const [own, revoked, otherEvent] = [await link(), await link(), await link()];
    await test.run(() => test.get(RevokeEscort).execute({ user, eventId, escortId: revoked.id }));
    await moveToOtherEvent(otherEvent.id);
    const { token } = own;
    tokens = {
      ...{ own: token, otherBus: token, before: token, after: token },
      ...{ revoked: revoked.token, otherEvent: otherEvent.token },
    };
    const calls = await test.get(ExpectedDayReader).ofEvent(eventId);
    const place = (isOwn: boolean): string => {
      const call = calls.find(({ kind, vehicleId }) => kind === 'host' && (vehicleId === bus) === isOwn)!;
      return `${call.vehicleId}/${call.at}/host/arrive`;
    };
    places = { own: place(true), otherBus: place(false) };
  }, 120_000);
  afterAll(() => test.close());

  /** As if the row had been written wrongly: its vehicle rides for another event. */
  async function moveToOtherEvent(escortId: string): Promise<void> {
    const other = newId();
    await test.sql(
      `INSERT INTO event (id, association_id, code, title, shape, date, state, referral_closes_on, created_at)
       SELECT ?, association_id, 'HNJ-ANDER', 'Ander', shape, date, 'final', referral_closes_on, created_at FROM event
       WHERE id = ?`,
      [other, day.eventId],
    );
    await test.sql('UPDATE escort SET event_id = ? WHERE id = ?', [other, escortId]);
  }

  function fieldsOf(route: string, isOwn: boolean): URLSearchParams {
    if (route.endsWith('/vertraging'))
      return new URLSearchParams({ place: places[isOwn ? 'own' : 'otherBus'], minutes: '5' });
    return new URLSearchParams(route.endsWith('/ongedaan') ? { seen: 'present' } : { state: 'present' });
  }

  async function answerOf(route: string, which: Case, person: RegistrationView): Promise<number> {
    test.clock.moveTo(MOMENTS[which]);
    const [method = '', path = ''] = route.split(' ');
    const address = path.replace(':token', tokens[which]).replace(':registrationId', person.id);
    const body = method === 'GET' ? {} : { body: fieldsOf(route, which !== 'otherBus') };
    const answer = await fetch(new URL(address, test.baseUrl), { method, redirect: 'manual', ...body });
    await answer.arrayBuffer();
    return answer.status;
  }

  it('has a row for every route of theirs', () => {
    const routes = whoMayWhat.linkHolders.filter((route) => route.includes(' /begeleider/'));
    expect(escortAnswers.map(([route]) => route).sort()).toEqual([...routes].sort());
  });

  it('is as the table says, of the own bus and another, before, on and after the day, and once the link was taken back', async () => {
    const found: [string, Record<string, number>][] = [];
    for (const [route, cases] of escortAnswers) {
      const answers: Record<string, number> = {};
      for (const which of Object.keys(cases) as Case[]) {
        const [person] = which === 'otherBus' ? day.onVan : day.onBus;
        answers[which] = await answerOf(route, which, person!);
      }
      found.push([route, answers]);
    }
    expect(found).toEqual(escortAnswers);
  });
});
