import * as fc from 'fast-check';
import { DomainError } from '../../../kernel';
import { decideOutcome, requireOutcomeDay, tidyFeedback, type OutcomeCommand } from './decide-outcome';
import { outcomeCodes, type RecordedOutcome } from './interview-outcome';

const setting = { eventDate: '2027-03-11', eventState: 'running' };
const eventDay = new Date('2027-03-11T15:45:00Z');

const command = (change: Partial<OutcomeCommand> = {}): OutcomeCommand => ({
  outcome: 'second-interview',
  feedback: '',
  by: 'host',
  ...change,
});

const recorded = (change: Partial<RecordedOutcome> = {}): RecordedOutcome => ({
  outcome: 'second-interview',
  feedback: '',
  recordedBy: 'host',
  recordedAt: new Date('2027-03-11T14:00:00Z'),
  ...change,
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('the life of an outcome', () => {
  it('begins with the first tap', () => {
    expect(decideOutcome(undefined, command({ feedback: ' Graag terug. ' }), setting, eventDay)).toEqual({
      outcome: { outcome: 'second-interview', feedback: 'Graag terug.', recordedBy: 'host', recordedAt: eventDay },
      changed: true,
    });
  });

  it('may change as often as the host changes its mind', () => {
    const decision = decideOutcome(recorded(), command({ outcome: 'hired' }), setting, eventDay);
    expect(decision).toEqual({
      outcome: { outcome: 'hired', feedback: '', recordedBy: 'host', recordedAt: eventDay },
      changed: true,
    });
  });

  it('is no news when the same is tapped again', () => {
    const before = recorded({ feedback: 'Vlot gesprek.' });
    const again = decideOutcome(before, command({ feedback: 'Vlot gesprek.' }), setting, eventDay);
    expect(again).toEqual({ outcome: before, changed: false });
  });

  it('keeps what a counsellor wrote when the host agrees without words', () => {
    const before = recorded({ feedback: 'Belde de werkgever.', recordedBy: 'counsellor' });
    expect(decideOutcome(before, command(), setting, eventDay).outcome).toBe(before);
  });

  it('lets somebody take own feedback away', () => {
    const decision = decideOutcome(recorded({ feedback: 'Vergissing' }), command(), setting, eventDay);
    expect(decision).toMatchObject({ outcome: { feedback: '' }, changed: true });
  });

  it('does not begin before the day of the event, on the wall clock of Brussels', () => {
    expect(codeOf(() => decideOutcome(undefined, command(), setting, new Date('2027-03-10T22:59:59Z')))).toBe(
      'OUTCOME.TOO_EARLY',
    );
    expect(decideOutcome(undefined, command(), setting, new Date('2027-03-10T23:00:00Z')).changed).toBe(true);
  });

  it.each(['cancelled', 'anonymised'])('has no place in an event that is %s', (eventState) => {
    expect(codeOf(() => requireOutcomeDay({ ...setting, eventState }, eventDay))).toBe('OUTCOME.EVENT_CLOSED');
  });

  it('is the same whether a tap arrives once or many times', () => {
    const anyCommand = fc.record({
      outcome: fc.constantFrom(...outcomeCodes),
      feedback: fc.string({ maxLength: 40 }),
      by: fc.constantFrom('host' as const, 'counsellor' as const, 'coordinator' as const),
    });
    fc.assert(
      fc.property(fc.array(anyCommand), anyCommand, (earlier, last) => {
        const settle = (commands: readonly OutcomeCommand[]): RecordedOutcome | undefined =>
          commands.reduce<RecordedOutcome | undefined>(
            (before, one) => decideOutcome(before, one, setting, eventDay).outcome,
            undefined,
          );
        const once = settle([...earlier, last]);
        expect(settle([...earlier, last, last])).toEqual(once);
        expect(once?.outcome).toBe(last.outcome);
      }),
    );
  });
});

describe('feedback', () => {
  it('is at most 300 characters, however many bytes they take', () => {
    expect(tidyFeedback('é'.repeat(300))).toHaveLength(300);
    expect(Array.from(tidyFeedback('🚌'.repeat(300)))).toHaveLength(300);
    expect(codeOf(() => tidyFeedback('x'.repeat(301)))).toBe('OUTCOME.FEEDBACK_TOO_LONG');
  });

  it('counts a line end of a browser once', () => {
    expect(tidyFeedback(`${'x'.repeat(149)}\r\n${'y'.repeat(150)}`)).toHaveLength(300);
  });
});
