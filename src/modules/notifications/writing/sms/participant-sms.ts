import { daysBetween, localDateOf, localTimeOf } from '../../../../kernel';
import { lastQuarterOf } from '../../../../texts/dates';
import { smsTexts as t } from '../../../../texts/sms';
import type { MeetingFact, ParticipantFacts } from '../participant/participant-facts';
import { hasInterview } from '../participant/participant-blocks';
import type { ParticipantMessageKind } from '../participant/participant-mails';
import { inGsm7, smsParts } from './gsm-7';
import { withShorterNames } from './short-names';

/** The sentences between greeting and goodbye; those in `ifRoom` stay out, the last first, when the SMS would split. */
type SmsWords = (facts: ParticipantFacts) => readonly (string | { readonly ifRoom: string })[];

/** Empty when the bus has left: then nobody needs it any more. */
function place({ transport, stop, stopTimes, busHasLeft, meeting, neutral }: ParticipantFacts): string {
  if (busHasLeft) return '';
  if (transport !== 'bus') return meetingWords(transport, meeting, neutral);
  if (stop === null) return t.place.later;
  return stopTimes === null ? t.place.stopOnly(stop.name) : t.place.bus(stopTimes.arrive, stop.name);
}

/** A shared phone shows an address and no company. */
function meetingWords(transport: 'taxi' | 'own', meeting: MeetingFact | null, neutral: boolean): string {
  if (meeting === null || (neutral && meeting.address === '')) return t.place[transport];
  return t.meeting(meeting.at, neutral ? meeting.address : meeting.hostName);
}

/** On a drop-off day everybody goes to one company only. */
function company({ dropOff, neutral, meeting }: ParticipantFacts): ReturnType<SmsWords> {
  return neutral || meeting !== null || !dropOff?.hostName ? [] : [{ ifRoom: t.company(dropOff.hostName) }];
}

/** A shared phone does not say what it is about. */
const withoutInterview = (facts: ParticipantFacts): ReturnType<SmsWords> =>
  facts.neutral || hasInterview(facts) ? [] : [{ ifRoom: t.noInterview }];

const confirmation: SmsWords = (facts) => [
  t.confirmation(facts.eventDate, facts.neutral),
  place(facts),
  ...withoutInterview(facts),
  ...company(facts),
  t.cannotCome(facts.phone),
];

const waitingListNotice: SmsWords = (facts) => [
  t.waiting.intro(facts.eventDate),
  t.waiting.next,
  t.waiting.notNeeded(facts.phone),
];

const seatOffer: SmsWords = ({ eventDate, neutral, phone, offerExpiresAt: until, interviews, hasTour }) => [
  t.offer.intro(eventDate, neutral),
  ...(neutral || hasInterview({ interviews }) ? [] : [{ ifRoom: hasTour ? t.offer.tour : t.noInterview }]),
  until === null ? t.offer.ask(phone) : t.offer.askUntil(phone, ...wallClockOf(lastQuarterOf(until))),
];

const wallClockOf = (instant: Date) => [localDateOf(instant), localTimeOf(instant)] as const;

function whenReminded({ today, eventDate, neutral }: ParticipantFacts): string {
  const days = daysBetween(today, eventDate);
  if (days > 1) return t.reminder.intro(eventDate, neutral);
  return days === 1 ? t.reminder.tomorrow(neutral) : t.reminder.today(neutral);
}

const reminder: SmsWords = (facts) => [
  whenReminded(facts),
  place(facts),
  ...withoutInterview(facts),
  { ifRoom: t.reminder.bring },
  ...company(facts),
  t.cannotCome(facts.phone),
];

function interviewTimes({ interviews, neutral }: ParticipantFacts): readonly string[] {
  const onTheDay = (interviews ?? []).filter(({ phoneUntil }) => phoneUntil === null);
  if (neutral || onTheDay.length === 0) return [];
  return [t.timetable.interviews(onTheDay.map(({ startsAt }) => startsAt))];
}

function lostInterviews({ changes, neutral }: ParticipantFacts): readonly string[] {
  const lost = changes.flatMap((change) => (change.what === 'interview' && change.to === null ? [change.from] : []));
  const [first, ...others] = lost;
  if (neutral || first === undefined) return [];
  if (others.length === 0) return [t.interviewLost(first.hostName)];
  return [t.interviewsLost(lost.map(({ startsAt }) => startsAt))];
}

/** Somebody who stands ready: when the bus is there, and where. */
const reminderStop: SmsWords = (facts) => {
  const { delay: late, stop, phone } = facts;
  const isLate = late !== null && late.minutes > 0 && stop !== null;
  return [
    t.soon(facts.neutral),
    isLate ? t.place.bus(late.standReady, stop.name) : place(facts),
    { ifRoom: t.reminder.bring },
    t.cannotCome(phone),
  ];
};

const timetable: SmsWords = (facts) => {
  const { stop, stopTimes } = facts.transport === 'bus' ? facts : { stop: null, stopTimes: null };
  return [
    t.timetable.intro(facts.eventDate),
    stop === null || stopTimes === null || facts.busHasLeft
      ? place(facts)
      : t.timetable.bus(stopTimes.arrive, stop.name),
    ...interviewTimes(facts),
    ...withoutInterview(facts),
    ...(stopTimes?.backAt ? [{ ifRoom: t.timetable.backAt(stopTimes.backAt) }] : []),
    ...company(facts),
    t.question(facts.phone),
  ];
};

/** What became of interviews is in it for sure, and before the day the bus if there is room: on it, that is another message. */
function changedInterviews(facts: ParticipantFacts): ReturnType<SmsWords> {
  const lost = lostInterviews(facts);
  const hasNew = facts.changes.some((change) => change.what === 'interview' && change.to !== null);
  const times = interviewTimes(facts).map((ifRoom) => (hasNew || lost.length === 0 ? ifRoom : { ifRoom }));
  return [...lost, ...(isToday(facts) ? [] : [{ ifRoom: place(facts) }]), ...times];
}

const isToday = ({ today, eventDate }: ParticipantFacts): boolean => today === eventDate;

const isAboutInterviews = ({ changes, neutral }: ParticipantFacts): boolean =>
  !neutral && changes.length > 0 && changes.every(({ what }) => what === 'interview');

/** The facts as they are now; a whole comparison would not fit. */
const changes: SmsWords = (facts) => {
  const intro = facts.changes.some(({ what }) => what === 'date')
    ? t.moved(facts.eventDate, facts.neutral)
    : t.changed(facts.eventDate);
  const asks = isToday(facts) ? t.question(facts.phone) : t.cannotCome(facts.phone);
  if (isAboutInterviews(facts)) return [intro, ...changedInterviews(facts), asks];
  const extras = [...lostInterviews(facts), ...interviewTimes(facts)].map((ifRoom) => ({ ifRoom }));
  return [intro, place(facts), ...extras, asks];
};

const missedReturn = (wayHome: ParticipantFacts['wayHome']): readonly string[] =>
  wayHome?.missed ? [t.wayHome.missed(wayHome.backAt)] : [];

const delay: SmsWords = ({ delay: late, stop, stopTimes, phone, wayHome }) => {
  const leave = late?.leave ?? stopTimes?.leave;
  return [
    late?.minutes ? t.delay.late(late.minutes) : t.delay.onTime,
    leave === undefined ? t.place.later : t.delay.leave(leave, stop?.name ?? null),
    ...missedReturn(wayHome),
    t.question(phone),
  ];
};

const returnDelay: SmsWords = ({ wayHome, phone }) => {
  if (wayHome === null) return [t.wayHome.unknown, t.question(phone)];
  const { minutes, backAt, fetched, missed } = wayHome;
  return [
    minutes > 0 ? t.wayHome.late(minutes) : t.wayHome.onTime,
    ...(fetched ? [t.wayHome.fetch(fetched.at)] : []),
    t.wayHome.back(backAt),
    ...(missed ? [t.wayHome.tooLate] : []),
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

const cancellation: SmsWords = (facts) => [whyCancelled(facts), t.question(facts.phone)];

const eventCancelled: SmsWords = (facts) => [
  t.eventCancelled.intro(facts.eventDate, facts.neutral),
  facts.transport === 'bus' ? t.eventCancelled.notToBus : t.eventCancelled.stayHome,
  t.eventCancelled.next,
  t.question(facts.phone),
];

const followUp: SmsWords = ({ neutral }) => [t.followUp.thanks(neutral), t.followUp.next, t.followUp.missed];

const afterMonths: SmsWords = (facts) => [
  t.afterMonths.intro(facts.eventDate, facts.neutral),
  t.afterMonths.ask(facts.phone),
];

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
  'return-delay': returnDelay,
  'phone-interview': phoneInterview,
  cancellation,
  'event-cancelled': eventCancelled,
  'follow-up': followUp,
  'after-1-month': afterMonths,
  'after-3-months': afterMonths,
  'after-6-months': afterMonths,
};

/** @param extras how many of the sentences that are only nice to know are in it, the first first */
function inOneSms(kind: ParticipantMessageKind, facts: ParticipantFacts, extras: number): string | undefined {
  let room = extras;
  const sentences = words[kind](facts).map((part) => {
    if (typeof part === 'string') return part;
    room -= 1;
    return room < 0 ? '' : part.ifRoom;
  });
  const closing = t.closing(facts.contactName === '' ? t.someone : facts.contactName);
  const parts = [t.greeting(facts.firstName), ...sentences, closing].filter((part) => part !== '');
  const text = inGsm7(parts.join(' '));
  return text === undefined || smsParts(text) > 1 ? undefined : text;
}

const extrasOf = (kind: ParticipantMessageKind, facts: ParticipantFacts): number =>
  words[kind](facts).filter((part) => typeof part !== 'string').length;

/**
 * What an SMS of this kind says: one SMS, in the signs of the GSM alphabet. Names are shortened, and then what is only nice
 * to know left out, as far as needed. Undefined when even then it would split, or a stop's name is in another script:
 * then it goes another way.
 */
export function participantSms(kind: ParticipantMessageKind, facts: ParticipantFacts): string | undefined {
  const shorter = withShorterNames({ ...facts, phone: facts.phone === '' ? t.noPhone : facts.phone });
  for (let extras = extrasOf(kind, facts); extras >= 0; extras -= 1) {
    for (const shortened of shorter) {
      const text = inOneSms(kind, shortened, extras);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
