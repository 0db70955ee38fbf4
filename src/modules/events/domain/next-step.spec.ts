import fc from 'fast-check';
import { addDays, instantOf, localDateOf } from '../../../kernel';
import { eventLifeCycle, type EventCommand, type EventState } from './event-life-cycle';
import { nextStep, type NextStepFacts } from './next-step';

const DATE = '2027-03-11';
const DEADLINE = '2027-02-25';

const at = (date: string, time = '10:00') => ({ now: instantOf(date, time), today: date });

const facts = (state: EventState, more: Partial<NextStepFacts> = {}): NextStepFacts => ({
  event: { state, date: DATE, referralClosesOn: DEADLINE },
  ...at('2027-02-01'),
  isIncomplete: false,
  isFull: false,
  hasRoute: true,
  lacksInterviews: false,
  unreached: 0,
  unconfirmed: 0,
  lastReturn: instantOf(DATE, '18:10'),
  ...more,
});

const inWords = (given: NextStepFacts): string => {
  const next = nextStep(given);
  if (next.kind === 'over') return 'over';
  if (next.kind === 'do') return next.step;
  const until = typeof next.until === 'string' ? next.until : next.until.toISOString();
  return `wait: ${next.for} ${until}`;
};

describe('what comes next for an event', () => {
  it.each<[EventState, Partial<NextStepFacts>, string]>([
    ['draft', { isIncomplete: true }, 'complete'],
    ['draft', {}, 'publish'],
    ['draft', at('2027-03-01'), 'extend'],
    ['draft', { ...at('2027-03-12'), isIncomplete: true }, 'move'],
    ['published', {}, `wait: referral ${DEADLINE}`],
    ['published', at(DEADLINE, '23:00'), `wait: referral ${DEADLINE}`],
    ['published', { isFull: true }, 'close'],
    ['published', at('2027-02-26'), 'close'],
    ['published', at('2027-03-12'), 'wait: ends-by-itself 2027-03-13'],
    ['closed', { hasRoute: false, lacksInterviews: true }, 'plan-day'],
    ['closed', { lacksInterviews: true }, 'publish-interviews'],
    ['closed', {}, 'finalise'],
    ['final', {}, 'wait: day 2027-03-11T04:00:00.000Z'],
    ['final', { unconfirmed: 4 }, 'wait: day 2027-03-11T04:00:00.000Z'],
    ['final', { ...at('2027-03-08'), unconfirmed: 4 }, 'confirm'],
    ['final', { ...at('2027-03-08'), unconfirmed: 4, unreached: 1 }, 'reach'],
    ['final', at(DATE, '04:59'), 'wait: day 2027-03-11T04:00:00.000Z'],
    ['final', { ...at(DATE, '05:00'), unreached: 1 }, 'start'],
    ['running', at(DATE, '12:00'), 'wait: last-return 2027-03-11T17:10:00.000Z'],
    ['running', at(DATE, '18:10'), 'finish'],
    ['running', { ...at(DATE, '12:00'), lastReturn: null }, 'finish'],
    ['finished', at('2027-03-20'), 'wait: outcomes 2027-04-10'],
    ['finished', at('2027-04-11'), 'wait: retention 2027-10-11'],
    ['anonymised', {}, 'over'],
    ['cancelled', {}, 'over'],
  ])('%s, %j: %s', (state, more, expected) => {
    expect(inWords(facts(state, more))).toBe(expected);
  });

  it('is one step that the life cycle allows, or a wait that is not over, whatever is true', () => {
    const states: EventState[] = ['draft', 'published', 'closed', 'final', 'running', 'finished', 'cancelled'];
    const given = fc.record({
      event: fc.record({
        state: fc.constantFrom(...states),
        date: fc.integer({ min: -40, max: 40 }).map((days) => addDays(DATE, days)),
        referralClosesOn: fc.integer({ min: -60, max: 39 }).map((days) => addDays(DATE, days)),
      }),
      minutes: fc.integer({ min: -80_000, max: 80_000 }),
      isIncomplete: fc.boolean(),
      isFull: fc.boolean(),
      hasRoute: fc.boolean(),
      lacksInterviews: fc.boolean(),
      unreached: fc.nat({ max: 2 }),
      unconfirmed: fc.nat({ max: 2 }),
      lastReturn: fc.option(fc.constant(instantOf(DATE, '18:10'))),
    });
    fc.assert(
      fc.property(given, ({ minutes, ...rest }) => {
        const now = new Date(instantOf(DATE, '12:00').getTime() + minutes * 60_000);
        const next = nextStep({ ...rest, now, today: localDateOf(now) });
        if (next.kind === 'over') return rest.event.state === 'cancelled';
        if (next.kind === 'do') return isAllowed(rest.event.state, next.step);
        const isStillToCome =
          typeof next.until === 'string' ? next.until >= localDateOf(now) : next.until.getTime() > now.getTime();
        return isStillToCome || next.for === 'retention';
      }),
      { numRuns: 2000 },
    );
  });
});

const COMMANDS: readonly string[] = ['publish', 'close', 'finalise', 'start', 'finish'] satisfies EventCommand[];

const isAllowed = (state: EventState, step: string): boolean =>
  !COMMANDS.includes(step) || eventLifeCycle.can(state, step as EventCommand);
