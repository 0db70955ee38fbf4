import { instantOf, localDateOf, type LocalDate, type ClosingDays } from '../../../../kernel';
import type { Timing } from '../../domain/message-kind-rules';
import { rulesOf, type MessageKind } from '../../domain/message-kinds';
import { dayOfMoment, type Moment } from '../../domain/moment';
import { momentOf, ruleFor, usefulUntilBy, NO_EVENT_RULES, type EventMessageRules } from './event-message-rules';
import { allowedDayFrom, allowedDayUpTo, nextAllowedMoment } from './quiet-hours';

/** Messages of a day are of use until then. */
const END_OF_DAY = '20:00';

export interface Occasion {
  readonly now: Date;
  /** Absent for messages that belong to no event. */
  readonly eventDate?: LocalDate;
  readonly closingDays: ClosingDays;
  readonly offerExpiresAt?: Date;
  /** When the bus leaves the recipient's own stop. */
  readonly leavesAt?: Date;
  /** When the bus is back there. */
  readonly backAt?: Date;
  /** What the event's coordinator changed; absent where nothing has a moment of its own. */
  readonly eventRules?: EventMessageRules;
}

interface Day {
  readonly eventDate: LocalDate;
  readonly closingDays: ClosingDays;
}

const dayOf = (moment: Moment, quiet: Timing['quiet'], { eventDate, closingDays }: Day): LocalDate => {
  const date = dayOfMoment(moment, eventDate, closingDays);
  if (quiet === 'before') return allowedDayUpTo(date, closingDays);
  if (quiet === 'after') return allowedDayFrom(date, closingDays);
  return date;
};

/** Waits for more of the kind and for the end of quiet hours, unless that would last into the event's day: then it must go now. */
function atOnce(occasion: Occasion, from: Date): Date {
  const allowed = nextAllowedMoment(from, occasion.closingDays);
  const tooLate = occasion.eventDate !== undefined && localDateOf(allowed) >= occasion.eventDate;
  return tooLate ? occasion.now : allowed;
}

const later = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/**
 * The moment of a message that waits, after its quiet days changed: the first allowed one since it was `wanted`. It goes now when it
 * would be of no use then.
 */
export function soonestAllowed(wanted: Date, usefulTo: Date | null, occasion: Occasion): Date {
  const allowed = atOnce(occasion, wanted > occasion.now ? wanted : occasion.now);
  return usefulTo !== null && allowed >= usefulTo ? occasion.now : allowed;
}

/** When a message that was asked for at this moment wants to go; undefined when it does not wait for the end of quiet hours. */
export function wantedAt(kind: MessageKind, askedAt: Date): Date | undefined {
  const { timing } = rulesOf(kind);
  if (timing.when !== 'at-once' || timing.quiet !== 'wait') return undefined;
  return later(askedAt, timing.afterMinutes ?? 0);
}

/** The minutes of the rule before the bus leaves. */
function beforeOwnStop(kind: MessageKind, { now, leavesAt, eventRules }: Occasion): Date | undefined {
  const { enabled, amount } = ruleFor(kind, eventRules ?? NO_EVENT_RULES);
  if (leavesAt === undefined || !enabled) return undefined;
  const due = new Date(leavesAt.getTime() - amount * 60_000);
  return due > now ? due : undefined;
}

/** When a message goes; undefined when it was switched off, or its moment has passed: nobody gets a stale reminder. */
export function dueAt(kind: MessageKind, occasion: Occasion): Date | undefined {
  const { timing } = rulesOf(kind);
  if (timing.when === 'at-once') {
    return timing.quiet === 'wait' ? atOnce(occasion, later(occasion.now, timing.afterMinutes ?? 0)) : occasion.now;
  }
  if (timing.when === 'before-own-stop') return beforeOwnStop(kind, occasion);
  return aroundEvent(kind, timing.when, occasion);
}

/** The moment of the event's own rule, or else the standard one. */
function aroundEvent(kind: MessageKind, standard: Moment, occasion: Occasion): Date | undefined {
  const { now, eventDate, closingDays, eventRules } = occasion;
  const own = eventRules?.get(kind);
  if (eventDate === undefined || own?.enabled === false) return undefined;
  const moment = own === undefined ? standard : momentOf(own);
  const due = instantOf(dayOf(moment, rulesOf(kind).timing.quiet, { eventDate, closingDays }), moment.time);
  return due > now ? due : undefined;
}

/** The last moment at which a message still makes sense. */
export function usefulUntil(kind: MessageKind, occasion: Occasion): Date | undefined {
  const standard = rulesOf(kind).usefulUntil;
  if (standard === 'offer-expiry') return occasion.offerExpiresAt;
  if (standard === 'own-stop') return occasion.leavesAt;
  if (standard === 'own-return') return occasion.backAt;
  if ('minutes' in standard) return new Date(occasion.now.getTime() + standard.minutes * 60_000);
  if (occasion.eventDate === undefined) return undefined;
  const own = occasion.eventRules?.get(kind);
  const until = own === undefined ? standard : usefulUntilBy(own, standard);
  const end = instantOf(dayOfMoment(until, occasion.eventDate, occasion.closingDays), until.time);
  return afterQuietDays(kind, end, occasion);
}

/** What waits for the end of many quiet days is still of use that day. */
function afterQuietDays(kind: MessageKind, end: Date, occasion: Occasion): Date {
  if (rulesOf(kind).timing.quiet !== 'after') return end;
  const due = dueAt(kind, occasion);
  return due !== undefined && due >= end ? instantOf(localDateOf(due), END_OF_DAY) : end;
}
