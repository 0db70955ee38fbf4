import { daysBetween, localDateOf, localTimeOf } from '../../../../kernel';
import { smsTexts as t } from '../../../../texts/sms';
import type { ParticipantFacts } from '../participant/participant-facts';
import type { ParticipantMessageKind } from '../participant/participant-mails';
import { inGsm7, smsParts } from './gsm-7';
import { withShorterNames } from './short-names';

/** The sentences between greeting and goodbye; one in `ifRoom` stays out when it would make the SMS split. */
type SmsWords = (its: ParticipantFacts) => readonly (string | { readonly ifRoom: string })[];

function place({ transport, stop, stopTimes }: ParticipantFacts): string {
  if (transport !== 'bus') return t.place[transport];
  if (stop === null) return t.place.later;
  return stopTimes === null ? t.place.stopOnly(stop.name) : t.place.bus(stopTimes.arrive, stop.name);
}

const confirmation: SmsWords = (its) => [
  t.confirmation(its.eventDate, its.neutral),
  place(its),
  t.cannotCome(its.phone),
];

const waitingListNotice: SmsWords = (its) => [
  t.waiting.intro(its.eventDate),
  t.waiting.next,
  t.waiting.notNeeded(its.phone),
];

const seatOffer: SmsWords = ({ eventDate, neutral, phone, offerExpiresAt: until }) => [
  t.offer.intro(eventDate, neutral),
  until === null ? t.offer.ask(phone) : t.offer.askUntil(phone, localDateOf(until), localTimeOf(until)),
];

function whenReminded({ today, eventDate, neutral }: ParticipantFacts): string {
  const days = daysBetween(today, eventDate);
  if (days > 1) return t.reminder.intro(eventDate, neutral);
  return days === 1 ? t.reminder.tomorrow(neutral) : t.reminder.today(neutral);
}

const reminder: SmsWords = (its) => [
  whenReminded(its),
  place(its),
  { ifRoom: t.reminder.bring },
  t.cannotCome(its.phone),
];

function interviewTimes({ interviews, neutral }: ParticipantFacts): readonly string[] {
  if (neutral || interviews === null || interviews.length === 0) return [];
  return [t.timetable.interviews(interviews.map(({ startsAt }) => startsAt))];
}

/** Somebody who stands ready: when the bus is there, and where. */
const reminderStop: SmsWords = (its) => {
  const { delay: late, stop, phone } = its;
  const isLate = late !== null && late.minutes > 0 && stop !== null;
  return [
    t.soon(its.neutral),
    isLate ? t.place.bus(late.leave, stop.name) : place(its),
    { ifRoom: t.reminder.bring },
    t.cannotCome(phone),
  ];
};

const timetable: SmsWords = (its) => {
  const { stop, stopTimes } = its.transport === 'bus' ? its : { stop: null, stopTimes: null };
  return [
    t.timetable.intro(its.eventDate),
    stop === null || stopTimes === null ? place(its) : t.timetable.bus(stopTimes.arrive, stop.name),
    ...interviewTimes(its),
    ...(stopTimes?.backAt ? [{ ifRoom: t.timetable.backAt(stopTimes.backAt) }] : []),
    t.question(its.phone),
  ];
};

/** Only interviews are different: their new hours are in it for sure, and the bus if there is room; on the day itself it has gone. */
function changedInterviews(its: ParticipantFacts): ReturnType<SmsWords> {
  if (its.today === its.eventDate) return [...interviewTimes(its), t.question(its.phone)];
  return [{ ifRoom: place(its) }, ...interviewTimes(its), t.cannotCome(its.phone)];
}

/** The facts as they are now; a whole comparison would not fit. */
const changes: SmsWords = (its) => {
  const intro = its.changes.some(({ what }) => what === 'date')
    ? t.moved(its.eventDate, its.neutral)
    : t.changed(its.eventDate);
  const isOnlyInterviews = its.changes.length > 0 && its.changes.every(({ what }) => what === 'interview');
  if (isOnlyInterviews && interviewTimes(its).length > 0) return [intro, ...changedInterviews(its)];
  return [intro, place(its), ...interviewTimes(its).map((ifRoom) => ({ ifRoom })), t.cannotCome(its.phone)];
};

const delay: SmsWords = ({ delay: late, stop, stopTimes, phone }) => {
  const leave = late?.leave ?? stopTimes?.leave;
  return [
    late?.minutes ? t.delay.late(late.minutes) : t.delay.onTime,
    leave === undefined ? t.place.later : t.delay.leave(leave, stop?.name ?? null),
    t.question(phone),
  ];
};

const phoneInterview: SmsWords = ({ neutral, eventDate, phone }) => [
  neutral ? t.changed(eventDate) : t.phoneInterview.intro,
  t.phoneInterview.next,
  t.question(phone),
];

function whyCancelled({ cancelReason, eventDate }: ParticipantFacts): string {
  if (cancelReason === 'by-participant') return t.cancellation.byParticipant(eventDate);
  if (cancelReason === 'not-confirmed') return t.cancellation.notConfirmed(eventDate);
  return t.cancellation.byOthers(eventDate);
}

const cancellation: SmsWords = (its) => [whyCancelled(its), t.question(its.phone)];

const eventCancelled: SmsWords = (its) => [
  t.eventCancelled.intro(its.eventDate, its.neutral),
  t.eventCancelled.next,
  t.question(its.phone),
];

const followUp: SmsWords = ({ neutral }) => [t.followUp.thanks(neutral), t.followUp.next, t.followUp.missed];

const afterMonths: SmsWords = (its) => [t.afterMonths.intro(its.eventDate, its.neutral), t.afterMonths.ask(its.phone)];

const words: Readonly<Record<ParticipantMessageKind, SmsWords>> = {
  confirmation,
  'waiting-list-notice': waitingListNotice,
  'seat-offer': seatOffer,
  'reminder-7': reminder,
  'reminder-3': reminder,
  'reminder-1': reminder,
  'reminder-stop': reminderStop,
  timetable,
  changes,
  delay,
  'phone-interview': phoneInterview,
  cancellation,
  'event-cancelled': eventCancelled,
  'follow-up': followUp,
  'after-1-month': afterMonths,
  'after-3-months': afterMonths,
  'after-6-months': afterMonths,
};

function inOneSms(kind: ParticipantMessageKind, its: ParticipantFacts, withExtras: boolean): string | undefined {
  const sentences = words[kind](its).map((part) => {
    if (typeof part === 'string') return part;
    return withExtras ? part.ifRoom : '';
  });
  const closing = t.closing(its.counsellorName === '' ? t.someone : its.counsellorName);
  const parts = [t.greeting(its.firstName), ...sentences, closing].filter((part) => part !== '');
  const text = inGsm7(parts.join(' '));
  return text === undefined || smsParts(text) > 1 ? undefined : text;
}

/**
 * What an SMS of this kind says: one SMS, in the signs of the GSM alphabet. Names are shortened, and then what is only nice
 * to know left out, as far as needed. Undefined when even then it would split, or a stop's name is in another script:
 * then it goes another way.
 */
export function participantSms(kind: ParticipantMessageKind, its: ParticipantFacts): string | undefined {
  const shorter = withShorterNames({ ...its, phone: its.phone === '' ? t.noPhone : its.phone });
  for (const withExtras of [true, false]) {
    for (const facts of shorter) {
      const text = inOneSms(kind, facts, withExtras);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
