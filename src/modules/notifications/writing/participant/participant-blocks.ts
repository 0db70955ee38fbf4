import { commonMailTexts } from '../../../../texts/mails/common';
import {
  button,
  factBlock,
  onScreen,
  quietButton,
  text,
  type MailBlock,
  type MailContent,
  type MailFact,
} from '../layout/mail-content';
import type { InterviewFact, WordedFacts } from './participant-facts';

function whenFact(facts: WordedFacts): MailFact {
  const { eventDate, transport, stopTimes, busHasLeft, counsellorName, words } = facts;
  const t = words.participant.facts;
  const day = `${words.day(eventDate)}.`;
  if (busHasLeft) return { term: t.when, lines: [day] };
  const meeting = meetingOf(facts);
  const how = {
    bus: stopTimes ? t.busTimes(stopTimes.arrive, stopTimes.leave) : t.busLater,
    taxi: meeting ? t.taxiAt(meeting.at, counsellorName) : t.taxi(counsellorName),
    own: meeting ? t.ownAt(meeting.at) : t.own(counsellorName),
  }[transport];
  return { term: t.when, lines: [day, how] };
}

/** A shared phone shows no company: there is nothing to say without an address. */
const meetingOf = ({ meeting, neutral }: WordedFacts): WordedFacts['meeting'] =>
  neutral && meeting?.address === '' ? null : meeting;

function meetingPlace(facts: WordedFacts): MailFact | undefined {
  const { neutral, words, busHasLeft } = facts;
  const meeting = meetingOf(facts);
  if (meeting === null || busHasLeft) return undefined;
  const t = words.participant.facts;
  const address = meeting.address === '' ? [] : [words.sentence(meeting.address)];
  return { term: t.where, lines: neutral ? address : [t.companyOf(meeting.hostName), ...address] };
}

function whereFact(facts: WordedFacts): MailFact | undefined {
  const { transport, stop, vehicleName, busHasLeft, words } = facts;
  const t = words.participant.facts;
  if (transport !== 'bus') return meetingPlace(facts);
  if (stop === null || busHasLeft) return undefined;
  const place = [stop.address, stop.landmark].filter((part) => part !== '').map(words.sentence);
  const vehicle = vehicleName === null ? [] : [t.vehicle(vehicleName)];
  return { term: t.where, lines: [t.busFrom(stop.name), ...place, ...vehicle] };
}

function interviewLine({ vacancyTitle, hostName, startsAt, minutes }: InterviewFact, facts: WordedFacts): string {
  const t = facts.words.participant.facts;
  return facts.neutral
    ? t.interviewAtNeutral(startsAt, minutes)
    : t.interviewAt(vacancyTitle, hostName, startsAt, minutes);
}

const isByPhone = ({ phoneUntil }: InterviewFact): boolean => phoneUntil !== null;

function phoneFact({ interviews, neutral, words }: WordedFacts): MailFact | undefined {
  const t = words.trouble.phone;
  const lines = (interviews ?? []).flatMap(({ vacancyTitle, hostName, phoneUntil }) => {
    if (phoneUntil === null) return [];
    return [neutral ? t.lineNeutral(phoneUntil) : t.line(vacancyTitle, hostName, phoneUntil)];
  });
  return lines.length === 0 ? undefined : { term: t.term, lines };
}

/** The interviews that somebody has by phone after the day. */
export function phoneInterviews(facts: WordedFacts): readonly MailBlock[] {
  const fact = phoneFact(facts);
  return fact === undefined ? [] : [factBlock(fact)];
}

function interviewFact(facts: WordedFacts): MailFact | undefined {
  const interviews = (facts.interviews ?? []).filter((interview) => !isByPhone(interview));
  const t = facts.words.participant.facts;
  if (interviews.length === 0) return undefined;
  return {
    term: interviews.length === 1 ? t.interview : t.interviews,
    lines: interviews.map((interview) => interviewLine(interview, facts)),
  };
}

/** The hour is not promised: a guide takes the group along, and a tour that moves is not a message of its own. */
function tourFact({ tours, neutral, words }: WordedFacts): MailFact | undefined {
  const t = words.participant.facts;
  if (tours.length === 0) return undefined;
  const lines = tours.map(({ hostName, startsAt, minutes }) =>
    neutral ? t.tourAtNeutral(startsAt, minutes) : t.tourAt(hostName, startsAt, minutes),
  );
  return { term: tours.length === 1 ? t.tour : t.tours, lines: [...lines, t.tourMayMove] };
}

const bringFact = ({ bring, neutral, words }: WordedFacts): MailFact => ({
  term: words.participant.facts.bring,
  lines: [...new Set([words.participant.facts.identityCard, ...(neutral ? [] : bring.map(words.sentence))])],
});

const wearFact = ({ wear, neutral, words }: WordedFacts): MailFact | undefined =>
  neutral || wear.length === 0 ? undefined : { term: words.participant.facts.wear, lines: wear.map(words.sentence) };

function backFact(facts: WordedFacts): MailFact | undefined {
  const { transport, stop, stopTimes, returnsEarly, counsellorName, words } = facts;
  if (transport !== 'bus' || stop === null || !stopTimes?.backAt) return undefined;
  const t = words.participant.facts;
  const { backAt } = stopTimes;
  return { term: t.back, lines: [returnsEarly ? t.backEarly(backAt, counsellorName) : t.backAt(backAt, stop.name)] };
}

/** Nobody is told that the bus is free who does not take it. */
function freeFact({ lunch, transport, words }: WordedFacts): MailFact | undefined {
  const t = words.participant.facts;
  if (transport === 'bus') return { term: t.free, lines: [lunch ? t.freeWithLunch : t.freeBus] };
  return lunch ? { term: t.free, lines: [t.freeLunch] } : undefined;
}

/** On a drop-off day everybody goes to one company only. */
function companyFact(facts: WordedFacts): MailFact | undefined {
  const { dropOff, neutral, words } = facts;
  if (dropOff === null || neutral || meetingPlace(facts) !== undefined) return undefined;
  const t = words.participant.facts;
  return { term: t.company, lines: [dropOff.hostName === null ? t.companyLater : t.companyOf(dropOff.hostName)] };
}

/** Everything about the day: for the confirmation and the personal timetable. */
export const wholeDay = (facts: WordedFacts): MailBlock =>
  factBlock(
    whenFact(facts),
    whereFact(facts),
    companyFact(facts),
    tourFact(facts),
    interviewFact(facts),
    phoneFact(facts),
    bringFact(facts),
    wearFact(facts),
    freeFact(facts),
    backFact(facts),
  );

/** What somebody must know to be there in time: for reminders. */
export const meetingPoint = (facts: WordedFacts): MailBlock =>
  factBlock(
    whenFact(facts),
    whereFact(facts),
    companyFact(facts),
    interviewFact(facts),
    bringFact(facts),
    wearFact(facts),
  );

/** That somebody has a place and no interview; before there is a plan a shared phone says nothing of interviews. */
export function withoutInterview(facts: WordedFacts): readonly MailBlock[] {
  if (hasInterview(facts)) return [];
  const { noInterview } = facts.words.participant;
  const inPlan = facts.hasTour ? noInterview.inPlan : noInterview.withoutTour;
  if (facts.interviews !== null) return [text(inPlan(facts.counsellorName))];
  return facts.neutral ? [] : [text(noInterview.yet)];
}

/** Nobody is promised an interview who has none. */
export const hasInterview = ({ interviews }: Pick<WordedFacts, 'interviews'>): boolean =>
  interviews !== null && interviews.length > 0;

/** How to say that one does not come, and the page with the day. */
export function cannotCome({ phone, myDayUrl, words }: WordedFacts): readonly MailBlock[] {
  const t = words.participant;
  return [
    onScreen(t.cannotCome(phone), t.cannotComeCall(phone)),
    button(t.myDayButton, myDayUrl),
    quietButton(t.cancelButton, `${myDayUrl}/afzeggen`),
  ];
}

export const letter = (
  facts: WordedFacts,
  subject: string,
  blocks: readonly MailBlock[],
  goodbye: string = facts.words.participant.seeYou,
): MailContent => ({
  subject,
  greeting: facts.words.greeting(facts.firstName),
  blocks,
  closing: [goodbye, facts.words.participant.counsellor(facts.counsellorName)],
  footer: commonMailTexts.footerWithReply(facts.associationName),
});
