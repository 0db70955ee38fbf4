import { DomainError } from '../../../../kernel';
import { messagePlanTexts } from '../../../../texts/message-plan';
import { allMessageKinds, rulesOf, type MessageKind } from '../../domain/message-kinds';
import type { Moment } from '../../domain/moment';

/** In what a rule counts, and from where: the own stop, or before or after the event's day. */
export type RuleUnit =
  'minutes-before-stop' | 'days-before' | 'working-days-before' | 'days-after' | 'working-days-after' | 'months-after';

/** When one kind of message goes for one event. */
export interface MessageRule {
  readonly kind: MessageKind;
  readonly enabled: boolean;
  /** In the unit of the kind. */
  readonly amount: number;
  /** `HH:MM` on the wall clock of Brussels; null for what counts from the own stop. */
  readonly time: string | null;
}

/** What a coordinator changed for one event; a kind that is not in it goes at its standard moment. */
export type EventMessageRules = ReadonlyMap<MessageKind, MessageRule>;

export const NO_EVENT_RULES: EventMessageRules = new Map();

/** Least and most of each unit: a reminder on the day itself would only wake people who left already. */
const BOUNDS: Readonly<Record<RuleUnit, readonly [least: number, most: number]>> = {
  'minutes-before-stop': [15, 180],
  'days-before': [1, 30],
  'working-days-before': [1, 20],
  'days-after': [0, 30],
  'working-days-after': [1, 20],
  'months-after': [1, 12],
};

/** Messages go in these hours only, so a rule cannot ask for another one. */
const FIRST_TIME = '08:00';
const END_OF_DAY = '20:00';

/** What people need in the morning of the event is of no use later. */
const EVENT_MORNING = { daysFromEvent: 0, time: '06:00' } as const;

const standardMoment = (kind: MessageKind): Moment | undefined => {
  const { when } = rulesOf(kind).timing;
  return typeof when === 'string' ? undefined : when;
};

/** Kinds that go at a moment counted from the event's day or the own stop: those that have a rule. */
export const scheduledKinds: readonly MessageKind[] = allMessageKinds.filter(
  (kind) => rulesOf(kind).timing.when !== 'at-once',
);

const minutesBeforeStop = (kind: MessageKind): number | undefined => {
  const { timing } = rulesOf(kind);
  return timing.when === 'before-own-stop' ? timing.minutes : undefined;
};

function requireMoment(kind: MessageKind): Moment {
  const moment = standardMoment(kind);
  if (moment === undefined) throw new Error(`${kind} has no moment around the event's day`);
  return moment;
}

/** @throws Error for a kind that goes at once */
export function unitOf(kind: MessageKind): RuleUnit {
  if (minutesBeforeStop(kind) !== undefined) return 'minutes-before-stop';
  const moment = requireMoment(kind);
  if ('monthsAfter' in moment) return 'months-after';
  if ('workingDaysAfter' in moment) return 'working-days-after';
  if ('workingDaysBefore' in moment) return 'working-days-before';
  return moment.daysFromEvent < 0 ? 'days-before' : 'days-after';
}

export const boundsOf = (kind: MessageKind): readonly [least: number, most: number] => BOUNDS[unitOf(kind)];

const amountOf = (moment: Moment): number => {
  if ('monthsAfter' in moment) return moment.monthsAfter;
  if ('workingDaysBefore' in moment) return moment.workingDaysBefore;
  return 'workingDaysAfter' in moment ? moment.workingDaysAfter : Math.abs(moment.daysFromEvent);
};

/** The rule of a kind when nobody changed it. */
export function standardRule(kind: MessageKind): MessageRule {
  const minutes = minutesBeforeStop(kind);
  if (minutes !== undefined) return { kind, enabled: true, amount: minutes, time: null };
  const moment = requireMoment(kind);
  return { kind, enabled: true, amount: amountOf(moment), time: moment.time };
}

/** The rule that holds for a kind. */
export const ruleFor = (kind: MessageKind, own: EventMessageRules): MessageRule => own.get(kind) ?? standardRule(kind);

export const isStandard = (rule: MessageRule): boolean => {
  const { enabled, amount, time } = standardRule(rule.kind);
  return rule.enabled === enabled && rule.amount === amount && rule.time === time;
};

const shifted = (moment: Moment, by: number): Moment => {
  if ('monthsAfter' in moment) return { ...moment, monthsAfter: moment.monthsAfter + by };
  if ('workingDaysAfter' in moment) return { ...moment, workingDaysAfter: moment.workingDaysAfter + by };
  if ('workingDaysBefore' in moment) return { ...moment, workingDaysBefore: moment.workingDaysBefore - by };
  return { ...moment, daysFromEvent: moment.daysFromEvent + by };
};

const isBefore = (kind: MessageKind): boolean => ['days-before', 'working-days-before'].includes(unitOf(kind));

/** How much later than standard a rule is, in its unit. */
const laterBy = ({ kind, amount }: MessageRule): number => {
  const more = amount - standardRule(kind).amount;
  return isBefore(kind) ? -more : more;
};

/** The moment a rule asks for. @throws Error for a kind that counts from the own stop */
export function momentOf(rule: MessageRule): Moment {
  const standard = requireMoment(rule.kind);
  return { ...shifted(standard, laterBy(rule)), time: rule.time ?? standard.time };
}

const isPast = (moment: Moment, last: typeof EVENT_MORNING): boolean =>
  'daysFromEvent' in moment &&
  (moment.daysFromEvent > last.daysFromEvent ||
    (moment.daysFromEvent === last.daysFromEvent && moment.time > last.time));

/** The end of a message's use moves along with its moment; of what goes before the event, at most to its morning. */
export function usefulUntilBy(rule: MessageRule, standard: Moment): Moment {
  const until = shifted(standard, laterBy(rule));
  return isBefore(rule.kind) && isPast(until, EVENT_MORNING) ? EVENT_MORNING : until;
}

const hasPossibleTime = ({ kind, time }: MessageRule): boolean =>
  unitOf(kind) === 'minutes-before-stop' ? time === null : time !== null && time >= FIRST_TIME && time < END_OF_DAY;

/** @throws DomainError `MESSAGE.RULE_WRONG` (invalid): an amount or a time that no rule of this kind can have */
export function checkRule(rule: MessageRule): MessageRule {
  const [least, most] = boundsOf(rule.kind);
  if (!Number.isInteger(rule.amount) || rule.amount < least || rule.amount > most) {
    throw new DomainError('MESSAGE.RULE_WRONG', 'invalid', messagePlanTexts.amountWrong(least, most));
  }
  if (!hasPossibleTime(rule)) {
    throw new DomainError('MESSAGE.RULE_WRONG', 'invalid', messagePlanTexts.timeWrong);
  }
  return rule;
}
