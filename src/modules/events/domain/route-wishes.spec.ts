import { aProgramme } from '../testing/programme';
import { checkRouteWishes, noRouteWishes, type RouteWishes } from './route-wishes';

const programme = aProgramme();
const [visit] = programme.visits;

describe('checkRouteWishes', () => {
  it('allows what is in the programme, and nothing at all', () => {
    expect(() => checkRouteWishes(noRouteWishes, programme)).not.toThrow();
    const wishes = { boardsAfter: new Map([['aalst', 'herzele']]), firstVisit: new Map([['bus-1', visit!.id]]) };
    expect(() => checkRouteWishes({ ...noRouteWishes, ...wishes }, programme)).not.toThrow();
  });

  it.each<[string, Partial<RouteWishes>, string]>([
    ['a stop of another event', { boardsAfter: new Map([['aalst', 'elsewhere']]) }, 'EVENT.WISH_UNKNOWN'],
    ['another bus', { firstVisit: new Map([['bus-9', visit!.id]]) }, 'EVENT.WISH_UNKNOWN'],
    ['a stop as a visit', { firstVisit: new Map([['bus-1', 'aalst']]) }, 'EVENT.WISH_UNKNOWN'],
    ['a stop after itself', { boardsAfter: new Map([['aalst', 'aalst']]) }, 'EVENT.WISH_CIRCLE'],
    [
      'stops after each other',
      {
        boardsAfter: new Map([
          ['aalst', 'herzele'],
          ['herzele', 'aalst'],
        ]),
      },
      'EVENT.WISH_CIRCLE',
    ],
  ])('refuses %s', (_, wishes, code) => {
    const check = (): unknown => {
      try {
        checkRouteWishes({ ...noRouteWishes, ...wishes }, programme);
        return;
      } catch (error) {
        return error;
      }
    };
    expect(check()).toMatchObject({ code, kind: 'invalid' });
  });
});
