import { instantOf, localDateOf, type LocalDate } from '../../../kernel';
import { rulesOf, type MessageKind, type Timing } from './message-kinds';
import { dayOfMoment, type Moment } from './moment';
import { momentOf, ruleFor, usefulUntilBy, NO_OWN_RULES, type OwnRules } from './own-rules';
import { allowedDayFrom, allowedDayUpTo, nextAllowedMoment } from './quiet-hours';

export interface Occasion {
  readonly now: Date;
  /** Absent for messages that belong to no event. */
  readonly eventDate?: LocalDate;
  readonly offerExpiresAt?: Date;
  /** When the bus leaves the recipient's own stop. */
  readonly leavesAt?: Date;
  /** What the event's coordinator changed; absent where nothing has a moment of its own. */
  readonly ownRules?: OwnRules;
}

const dayOf = (moment: Moment, quiet: Timing['quiet'], eventDate: LocalDate): LocalDate => {
  const date = dayOfMoment(moment, eventDate);
  if (quiet === 'before') return allowedDayUpTo(date);
  if (quiet === 'after') return allowedDayFrom(date);
  return date;
};

/** Waits for more of the kind and for the end of quiet hours, unless that would last into the event's day: then it must go now. */
function atOnce(occasion: Occasion, afterMinutes: number): Date {
  const allowed = nextAllowedMoment(new Date(occasion.now.getTime() + afterMinutes * 60_000));
  const tooLate = occasion.eventDate !== undefined && localDateOf(allowed) >= occasion.eventDate;
  return tooLate ? occasion.now : allowed;
}

/** The minutes of the rule before the bus leaves. */
function beforeOwnStop(kind: MessageKind, { now, leavesAt, ownRules }: Occasion): Date | undefined {
  const { enabled, amount } = ruleFor(kind, ownRules ?? NO_OWN_RULES);
  if (leavesAt === undefined || !enabled) return undefined;
  const due = new Date(leavesAt.getTime() - amount * 60_000);
  return due > now ? due : undefined;
}

/** When a message goes; undefined when it was switched off, or its moment has passed: nobody gets a stale reminder. */
export function dueAt(kind: MessageKind, occasion: Occasion): Date | undefined {
  const { timing } = rulesOf(kind);
  if (timing.when === 'at-once') {
    return timing.quiet === 'wait' ? atOnce(occasion, timing.afterMinutes ?? 0) : occasion.now;
  }
  if (timing.when === 'before-own-stop') return beforeOwnStop(kind, occasion);
  return aroundEvent(kind, timing.when, occasion);
}

/** The moment of the event's own rule, or else the standard one. */
function aroundEvent(kind: MessageKind, standard: Moment, { now, eventDate, ownRules }: Occasion): Date | undefined {
  const own = ownRules?.get(kind);
  if (eventDate === undefined || own?.enabled === false) return undefined;
  const moment = own === undefined ? standard : momentOf(own);
  const due = instantOf(dayOf(moment, rulesOf(kind).timing.quiet, eventDate), moment.time);
  return due > now ? due : undefined;
}

/** The last moment at which a message still makes sense. */
export function usefulUntil(kind: MessageKind, occasion: Occasion): Date | undefined {
  const standard = rulesOf(kind).usefulUntil;
  if (standard === 'offer-expiry') return occasion.offerExpiresAt;
  if (standard === 'own-stop') return occasion.leavesAt;
  if ('minutes' in standard) return new Date(occasion.now.getTime() + standard.minutes * 60_000);
  if (occasion.eventDate === undefined) return undefined;
  const own = occasion.ownRules?.get(kind);
  const until = own === undefined ? standard : usefulUntilBy(own, standard);
  return instantOf(dayOfMoment(until, occasion.eventDate), until.time);
}
