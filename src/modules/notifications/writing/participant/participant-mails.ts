import { daysBetween } from '../../../../kernel';
import { dutchWords, type MailWords } from '../../../../texts/mails/words';
import type { KindTo, MessageKind } from '../../domain/message-kinds';
import { changedFacts, changes } from './change-mail';
import { delayMail, phoneInterviewMail, returnDelayMail } from './day-mails';
import { button, onScreen, text, type MailBlock, type MailContent } from '../layout/mail-content';
import { cannotCome, hasInterview, letter, meetingPoint, wholeDay, withoutInterview } from './participant-blocks';
import type { ParticipantFacts, WordedFacts } from './participant-facts';

/** The kinds that go to participants. */
export type ParticipantMessageKind = KindTo<'participant'>;

/** Takes every word from `facts.words`: a kind may be written in another language too. */
type ParticipantMail = (facts: WordedFacts) => MailContent;

function confirmationIntro(facts: WordedFacts): readonly string[] {
  const t = facts.words.participant.confirmation;
  if (facts.neutral) return [t.neutral];
  const byBus = facts.transport === 'bus';
  const where = facts.dropOff === null ? t.companies(facts.hostNames.length, byBus) : t.oneCompany(byBus);
  if (!facts.hasTour) return [t.intro, where];
  return [t.intro, where, hasInterview(facts) ? t.tourAndInterview : t.tour];
}

const confirmation: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  const subject = facts.neutral ? t.subjects.confirmationNeutral : t.subjects.confirmation;
  return letter(facts, subject(facts.eventDate), [
    text(...confirmationIntro(facts), t.confirmation.stake),
    wholeDay(facts),
    ...withoutInterview(facts),
    ...cannotCome(facts),
  ]);
};

const waitingListNotice: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  return letter(
    facts,
    t.subjects.waiting(facts.eventDate),
    [
      text(t.waiting.intro(facts.eventDate)),
      text(t.waiting.next),
      text(t.waiting.notNeeded(facts.counsellorName, facts.phone)),
    ],
    t.regards,
  );
};

/** A shared phone says nothing of interviews. */
function offered(facts: WordedFacts): readonly string[] {
  const { offer, noInterview } = facts.words.participant;
  if (facts.neutral || hasInterview(facts)) return [];
  return [facts.hasTour ? offer.tour : noInterview.yet];
}

const seatOffer: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  const until: MailBlock[] =
    facts.offerExpiresAt === null ? [] : [text(t.offer.until(facts.words.deadline(facts.offerExpiresAt)))];
  return letter(
    facts,
    t.subjects.offer(facts.eventDate),
    [
      text(t.offer.intro(facts.eventDate), ...offered(facts)),
      ...until,
      button(t.offer.button, facts.myDayUrl),
      onScreen(t.offer.call(facts.counsellorName, facts.phone), t.offer.callOnly(facts.counsellorName, facts.phone)),
      meetingPoint(facts),
    ],
    t.regards,
  );
};

const reminder: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  const day = facts.words.relativeDay(facts.eventDate, facts.today);
  const leave = facts.transport === 'bus' ? facts.stopTimes?.leave : undefined;
  const stake = facts.neutral || !hasInterview(facts) ? t.reminder.stakeNeutral : t.reminder.stake;
  return letter(facts, t.subjects.reminder(day, leave), [
    text(t.reminder.intro(day, daysBetween(facts.today, facts.eventDate)), stake),
    meetingPoint(facts),
    ...withoutInterview(facts),
    ...cannotCome(facts),
  ]);
};

const timetable: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  return letter(facts, t.subjects.timetable(facts.eventDate), [
    text(t.timetable.intro(facts.eventDate)),
    ...changedFacts(facts),
    wholeDay(facts),
    ...withoutInterview(facts),
    ...cannotCome(facts),
  ]);
};

function whyCancelled({ cancelReason, eventDate, neutral, words }: WordedFacts): string {
  const { cancellation: t } = words.participant;
  if (cancelReason === 'by-participant') return t.byParticipant(eventDate);
  if (cancelReason === 'not-confirmed') return t.notConfirmed(eventDate);
  return cancelReason === 'hired-elsewhere' && !neutral ? t.hired(eventDate) : t.byOthers(eventDate);
}

const cancellation: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  return letter(
    facts,
    t.subjects.cancellation(facts.eventDate),
    [
      text(whyCancelled(facts)),
      text(t.cancellation.question(facts.counsellorName, facts.phone)),
      text(t.cancellation.again),
    ],
    t.regards,
  );
};

const eventCancelled: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  const reason = facts.eventCancelReason;
  const why = reason === null || reason === '' ? [] : [text(t.eventCancelled.reason(facts.words.sentence(reason)))];
  return letter(
    facts,
    t.subjects.eventCancelled(facts.eventDate),
    [
      text(
        t.eventCancelled.intro(facts.eventDate),
        facts.transport === 'bus' ? t.eventCancelled.notToBus : t.eventCancelled.stayHome,
      ),
      ...why,
      text(t.eventCancelled.next(facts.counsellorName, facts.phone)),
    ],
    t.regards,
  );
};

/** Nobody is thanked for having been there who was not. */
const followUp: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  const next = (facts.wasAbsent || !hasInterview(facts) ? t.followUp.nextOnly : t.followUp.next)(facts.counsellorName);
  return letter(
    facts,
    t.subjects.followUp,
    [
      ...(facts.wasAbsent ? [] : [text(t.followUp.intro, next)]),
      text(t.followUp.missed, ...(facts.wasAbsent ? [next] : [])),
      text(t.followUp.call(facts.phone)),
    ],
    t.regards,
  );
};

const afterMonths: ParticipantMail = (facts) => {
  const t = facts.words.participant;
  return letter(
    facts,
    facts.neutral ? t.subjects.afterMonthsNeutral : t.subjects.afterMonths,
    [
      text(t.afterMonths.intro(facts.eventDate), t.afterMonths.ask),
      onScreen(
        t.afterMonths.answer(facts.counsellorName, facts.phone),
        t.afterMonths.answerCall(facts.counsellorName, facts.phone),
      ),
      text(t.afterMonths.help(facts.counsellorName)),
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
  'return-delay': returnDelayMail,
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
  facts: ParticipantFacts,
  words: MailWords = dutchWords,
): MailContent => mails[kind]({ ...facts, phone: facts.phone === '' ? words.participant.noPhone : facts.phone, words });
