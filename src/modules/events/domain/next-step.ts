import { addDays, type LocalDate } from '../../../kernel';
import { dayStartsFrom } from './day-start';
import type { EventState } from './event-life-cycle';
import type { EventView } from './event-view';

/** What a coordinator can do next with an event. */
export type StepToDo =
  | 'complete'
  | 'move'
  | 'extend'
  | 'publish'
  | 'close'
  | 'plan-day'
  | 'publish-interviews'
  | 'finalise'
  | 'reach'
  | 'confirm'
  | 'start'
  | 'finish';

/** What the coordinator waits for: the end of referral, the day, the last bus, results, the end of what is kept. */
export type Wait = 'referral' | 'day' | 'last-return' | 'ends-by-itself' | 'outcomes' | 'retention';

/** Exactly one thing to do, or a wait with its date; an event that is off or forgotten has neither. */
export type NextStep =
  | { readonly kind: 'do'; readonly step: StepToDo }
  | { readonly kind: 'wait'; readonly for: Wait; readonly until: Date | LocalDate }
  | { readonly kind: 'over' };

/** What is true of an event at a moment. */
export interface NextStepFacts {
  readonly event: Pick<EventView, 'state' | 'date' | 'referralClosesOn'>;
  readonly now: Date;
  readonly today: LocalDate;
  /** Whether the programme lacks something without which nobody can be referred. */
  readonly isIncomplete: boolean;
  /** Nobody can get a place, and no place is kept for an answer. */
  readonly isFull: boolean;
  readonly hasRoute: boolean;
  /** There are people and moments for interviews, and nobody knows a plan of them yet. */
  readonly lacksInterviews: boolean;
  /** Messages that did not arrive and wait for a person. */
  readonly unreached: number;
  /** People with a place who did not say that they come. */
  readonly unconfirmed: number;
  /** When the last bus is back by the published route; null while none is published. */
  readonly lastReturn: Date | null;
}

/** Days before the event from which it matters who has not confirmed. */
const CONFIRM_DAYS = 3;

/** Days after the event in which companies can give results. */
const OUTCOME_DAYS = 30;

/** Days after the event after which its people are forgotten, at the latest: seven months. */
const RETENTION_DAYS = 214;

type Row = readonly [applies: (facts: NextStepFacts) => boolean, next: (facts: NextStepFacts) => NextStep];

const toDo = (step: StepToDo) => (): NextStep => ({ kind: 'do', step });
const wait = (reason: Wait, until: (facts: NextStepFacts) => Date | LocalDate) => (facts: NextStepFacts) =>
  ({ kind: 'wait', for: reason, until: until(facts) }) as const;
const always = (): boolean => true;

const isPast = ({ event, today }: NextStepFacts): boolean => event.date < today;
const isReferralOver = ({ event, today }: NextStepFacts): boolean => event.referralClosesOn < today;
const isSoon = ({ event, today }: NextStepFacts): boolean => addDays(event.date, -CONFIRM_DAYS) <= today;

const ENDING: Row = [isPast, wait('ends-by-itself', ({ today }) => addDays(today, 1))];
const OVER: Row = [always, (): NextStep => ({ kind: 'over' })];

/** The first row that applies is what comes next; the last of each state always does. */
const ROWS = {
  draft: [
    [isPast, toDo('move')],
    [({ isIncomplete }) => isIncomplete, toDo('complete')],
    [isReferralOver, toDo('extend')],
    [always, toDo('publish')],
  ],
  published: [
    ENDING,
    [(facts) => isReferralOver(facts) || facts.isFull, toDo('close')],
    [always, wait('referral', ({ event }) => event.referralClosesOn)],
  ],
  closed: [
    ENDING,
    [({ hasRoute }) => !hasRoute, toDo('plan-day')],
    [({ lacksInterviews }) => lacksInterviews, toDo('publish-interviews')],
    [always, toDo('finalise')],
  ],
  final: [
    ENDING,
    [({ event, now }) => now >= dayStartsFrom(event), toDo('start')],
    [({ unreached }) => unreached > 0, toDo('reach')],
    [(facts) => facts.unconfirmed > 0 && isSoon(facts), toDo('confirm')],
    [always, wait('day', ({ event }) => dayStartsFrom(event))],
  ],
  running: [
    [({ lastReturn, now }) => lastReturn === null || lastReturn <= now, toDo('finish')],
    [always, wait('last-return', ({ lastReturn, now }) => lastReturn ?? now)],
  ],
  finished: [
    [
      ({ event, today }) => today <= addDays(event.date, OUTCOME_DAYS),
      wait('outcomes', ({ event }) => addDays(event.date, OUTCOME_DAYS)),
    ],
    [always, wait('retention', ({ event }) => addDays(event.date, RETENTION_DAYS))],
  ],
  anonymised: [OVER],
  cancelled: [OVER],
} as const satisfies Readonly<Record<EventState, readonly Row[]>>;

/** What comes next for an event: one step, or what is waited for and until when. */
export function nextStep(facts: NextStepFacts): NextStep {
  const rows: readonly Row[] = ROWS[facts.event.state];
  const row = rows.find(([applies]) => applies(facts)) ?? OVER;
  return row[1](facts);
}
