import { daysBetween } from '../../../../kernel';
import { dutchWords, type MailWords } from '../../../../texts/mails/words';
import type { KindTo, MessageKind } from '../../domain/message-kinds';
import { changedFacts, changes } from './change-mail';
import { delayMail, phoneInterviewMail } from './day-mails';
import { button, onScreen, text, type MailBlock, type MailContent } from '../layout/mail-content';
import { cannotCome, letter, meetingPoint, wholeDay } from './participant-blocks';
import type { ParticipantFacts, WordedFacts } from './participant-facts';

/** The kinds that go to participants. */
export type ParticipantMessageKind = KindTo<'participant'>;

/** Takes every word from `its.words`: a kind may be written in another language too. */
type ParticipantMail = (its: WordedFacts) => MailContent;

/** Once the plan is there, nobody is promised an interview that is not in it. */
const hasNone = ({ interviews }: WordedFacts): boolean => interviews?.length === 0;

function withoutInterview(its: WordedFacts): readonly MailBlock[] {
  return hasNone(its) ? [text(its.words.participant.timetable.noInterview(its.counsellorName))] : [];
}

function confirmationIntro(its: WordedFacts): string {
  const { intro, introTour, neutral } = its.words.participant.confirmation;
  if (its.neutral) return neutral;
  return hasNone(its) ? introTour(its.hostNames.length) : intro(its.hostNames.length);
}

const confirmation: ParticipantMail = (its) => {
  const t = its.words.participant;
  const intro = confirmationIntro(its);
  const subject = its.neutral ? t.subjects.confirmationNeutral : t.subjects.confirmation;
  return letter(its, subject(its.eventDate), [
    text(intro, t.confirmation.stake),
    wholeDay(its),
    ...withoutInterview(its),
    ...cannotCome(its),
  ]);
};

const waitingListNotice: ParticipantMail = (its) => {
  const t = its.words.participant;
  return letter(
    its,
    t.subjects.waiting(its.eventDate),
    [
      text(t.waiting.intro(its.eventDate)),
      text(t.waiting.next),
      text(t.waiting.notNeeded(its.counsellorName, its.phone)),
    ],
    t.regards,
  );
};

const seatOffer: ParticipantMail = (its) => {
  const t = its.words.participant;
  const until: MailBlock[] =
    its.offerExpiresAt === null ? [] : [text(t.offer.until(its.words.moment(its.offerExpiresAt)))];
  return letter(
    its,
    t.subjects.offer(its.eventDate),
    [
      text(t.offer.intro(its.eventDate)),
      ...until,
      button(t.offer.button, its.myDayUrl),
      onScreen(t.offer.call(its.counsellorName, its.phone), t.offer.callOnly(its.counsellorName, its.phone)),
      meetingPoint(its),
    ],
    t.regards,
  );
};

const reminder: ParticipantMail = (its) => {
  const t = its.words.participant;
  const day = its.words.relativeDay(its.eventDate, its.today);
  const leave = its.transport === 'bus' ? its.stopTimes?.leave : undefined;
  const stake = its.neutral || hasNone(its) ? t.reminder.stakeNeutral : t.reminder.stake;
  return letter(its, t.subjects.reminder(day, leave), [
    text(t.reminder.intro(day, daysBetween(its.today, its.eventDate)), stake),
    meetingPoint(its),
    ...cannotCome(its),
  ]);
};

const timetable: ParticipantMail = (its) => {
  const t = its.words.participant;
  return letter(its, t.subjects.timetable(its.eventDate), [
    text(t.timetable.intro(its.eventDate)),
    ...changedFacts(its),
    wholeDay(its),
    ...withoutInterview(its),
    ...cannotCome(its),
  ]);
};

function whyCancelled({ cancelReason, eventDate, words }: WordedFacts): string {
  const { cancellation: t } = words.participant;
  if (cancelReason === 'by-participant') return t.byParticipant(eventDate);
  if (cancelReason === 'not-confirmed') return t.notConfirmed(eventDate);
  return t.byOthers(eventDate);
}

const cancellation: ParticipantMail = (its) => {
  const t = its.words.participant;
  return letter(
    its,
    t.subjects.cancellation(its.eventDate),
    [text(whyCancelled(its)), text(t.cancellation.question(its.counsellorName, its.phone)), text(t.cancellation.again)],
    t.regards,
  );
};

const eventCancelled: ParticipantMail = (its) => {
  const t = its.words.participant;
  const reason = its.eventCancelReason;
  const why = reason === null || reason === '' ? [] : [text(t.eventCancelled.reason(its.words.sentence(reason)))];
  return letter(
    its,
    t.subjects.eventCancelled(its.eventDate),
    [text(t.eventCancelled.intro(its.eventDate)), ...why, text(t.eventCancelled.next(its.counsellorName, its.phone))],
    t.regards,
  );
};

/** Nobody is thanked for having been there who was not. */
const followUp: ParticipantMail = (its) => {
  const t = its.words.participant;
  const next = (its.wasAbsent || hasNone(its) ? t.followUp.nextOnly : t.followUp.next)(its.counsellorName);
  return letter(
    its,
    t.subjects.followUp,
    [
      ...(its.wasAbsent ? [] : [text(t.followUp.intro, next)]),
      text(t.followUp.missed, ...(its.wasAbsent ? [next] : [])),
      text(t.followUp.call(its.phone)),
    ],
    t.regards,
  );
};

const afterMonths: ParticipantMail = (its) => {
  const t = its.words.participant;
  return letter(
    its,
    its.neutral ? t.subjects.afterMonthsNeutral : t.subjects.afterMonths,
    [
      text(t.afterMonths.intro(its.eventDate), t.afterMonths.ask),
      onScreen(
        t.afterMonths.answer(its.counsellorName, its.phone),
        t.afterMonths.answerCall(its.counsellorName, its.phone),
      ),
      text(t.afterMonths.help(its.counsellorName)),
    ],
    t.regards,
  );
};

const mails: Readonly<Record<ParticipantMessageKind, ParticipantMail>> = {
  confirmation,
  'waiting-list-notice': waitingListNotice,
  'seat-offer': seatOffer,
  'reminder-7': reminder,
  'reminder-3': reminder,
  'reminder-1': reminder,
  'reminder-stop': reminder,
  timetable,
  changes,
  delay: delayMail,
  'phone-interview': phoneInterviewMail,
  cancellation,
  'event-cancelled': eventCancelled,
  'follow-up': followUp,
  'after-1-month': afterMonths,
  'after-3-months': afterMonths,
  'after-6-months': afterMonths,
};

export const participantMessageKinds = Object.keys(mails) as readonly ParticipantMessageKind[];

export const isParticipantKind = (kind: MessageKind): kind is ParticipantMessageKind => Object.hasOwn(mails, kind);

/** What a mail of this kind says to this person, in Dutch unless other words are given. */
export const participantMail = (
  kind: ParticipantMessageKind,
  its: ParticipantFacts,
  words: MailWords = dutchWords,
): MailContent => mails[kind]({ ...its, phone: its.phone === '' ? words.participant.noPhone : its.phone, words });
