import type { EventProgramme } from '../../../../modules/events';
import type { RegistrationView } from '../../../../modules/registrations';
import { boardingLists, type BoardingFacts } from './boarding-lists';

const person = (id: string, more: Partial<RegistrationView>): RegistrationView =>
  ({
    id,
    firstName: id,
    lastName: 'Peeters',
    phone: null,
    transport: 'bus',
    eventStopId: 'aalst',
    ...more,
  }) as RegistrationView;

const programme = {
  stops: [
    { id: 'aalst', name: 'Aalst' },
    { id: 'ninove', name: 'Ninove' },
  ],
  visits: [{ id: 'bakkerij', name: 'Bakkerij' }],
} as unknown as Pick<EventProgramme, 'stops' | 'visits'>;

const time = (leave: string) => ({ arrive: leave, leave, backAt: '16:00', vehicleId: 'bus' });
const meeting = {
  hostName: 'Bakkerij',
  address: '',
  latitude: 51,
  longitude: 4,
  at: '09:10',
  plannedAt: '09:00',
  until: '12:00',
};

const facts: BoardingFacts = {
  programme,
  times: new Map([
    ['aalst', time('08:00')],
    ['ninove', time('07:30')],
  ]),
  people: [
    person('Zoë', {}),
    person('Ali', {}),
    person('Tim', { transport: 'own' }),
    person('Mia', { transport: 'taxi', eventStopId: null }),
  ],
  facts: new Map(),
  meetings: new Map(['Zoë', 'Ali', 'Tim'].map((id) => [id, meeting])),
};

const namesIn = (id: string): string[] | undefined =>
  boardingLists(facts)
    .find((list) => list.id === id)
    ?.lines.map(({ registrationId }) => registrationId);

describe('the lists of who gets on where', () => {
  it('are in the order of the route, each by first name', () => {
    expect(boardingLists(facts).map(({ id }) => id)).toEqual(['ninove', 'aalst', 'own']);
    expect(namesIn('ninove')).toEqual([]);
  });

  it('have riders only: nobody waits for who comes without the bus, at a stop or without one', () => {
    expect(namesIn('aalst')).toEqual(['Ali', 'Zoë']);
    expect(namesIn('-')).toBeUndefined();
    expect(
      boardingLists(facts)
        .filter(({ rides }) => rides)
        .map(({ id }) => id),
    ).toEqual(['ninove', 'aalst']);
  });

  it('say in a list of their own where and when who comes without the bus is expected, once that is known', () => {
    expect(namesIn('own')).toEqual(['Mia', 'Tim']);
    const own = boardingLists(facts).find(({ id }) => id === 'own')?.lines;
    expect(own?.map((line) => line.meeting?.at)).toEqual([undefined, '09:10']);
    expect(boardingLists(facts)[1]?.lines.every((line) => line.meeting === undefined)).toBe(true);
  });

  it('keep riders without a stop apart', () => {
    const lost = boardingLists({ ...facts, people: [person('Bo', { eventStopId: null })] });
    expect(lost.at(-1)).toMatchObject({ id: '-', rides: true, lines: [{ registrationId: 'Bo' }] });
  });

  it('have no list of their own while everybody rides', () => {
    expect(boardingLists({ ...facts, people: [person('Bo', {})] }).map(({ id }) => id)).toEqual(['ninove', 'aalst']);
  });
});
