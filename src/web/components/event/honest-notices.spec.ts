import type { ItineraryView } from '../../../modules/events';
import { dayPlanned, draftMade, published, routeComputed } from './honest-notices';

const draft = (status: ItineraryView['plan']['status']) => ({ plan: { status } as ItineraryView['plan'] });

describe('what is said after something was asked for', () => {
  it.each([
    ['optimal', 'ok', 'De route is berekend.'],
    ['feasible', 'info', 'Er is een route gevonden.'],
    ['infeasible', 'problem', 'Er is geen route gevonden'],
    ['unknown', 'warn', 'Er is nog geen route gevonden.'],
  ] as const)('of a route that is %s is %s', (status, tone, words) => {
    expect(routeComputed(draft(status))).toEqual({ tone, text: expect.stringContaining(words) as string });
  });

  it.each([
    ['everybody', { placed: 36, all: 36 }, 'ok', 'klaar'],
    ['not everybody', { placed: 30, all: 36 }, 'info', '30 van 36 mensen hebben een gesprek'],
    ['one', { placed: 1, all: 2 }, 'info', '1 van 2 mensen heeft een gesprek'],
    ['nobody', { placed: 0, all: 36 }, 'warn', '0 van 36 mensen'],
    ['none to place', { placed: 0, all: 0 }, 'info', 'er zijn nog geen deelnemers'],
  ])('of interviews for %s is true', (_, people, tone, words) => {
    expect(draftMade('klaar', people)).toEqual({ tone, text: expect.stringContaining(words) as string });
  });

  it('of a day that cannot be published is no success', () => {
    const tones = [
      dayPlanned('gepland', undefined, false),
      dayPlanned('gepland', { placed: 3, all: 3 }, true),
      dayPlanned('gepland', { placed: 2, all: 3 }, false),
      dayPlanned('gepland', { placed: 3, all: 3 }, false),
    ].map((notice) => (typeof notice === 'string' ? 'ok' : notice.tone));
    expect(tones).toEqual(['problem', 'warn', 'info', 'ok']);
  });

  it('of publishing says when nobody hears it', () => {
    expect(published('ja', 'niemand', 3)).toEqual({ tone: 'ok', text: 'ja' });
    expect(published('ja', 'niemand', 0)).toEqual({ tone: 'info', text: 'niemand' });
  });
});
