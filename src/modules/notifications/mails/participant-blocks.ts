import { commonMailTexts } from '../../../texts/mails/common';
import { participantMailTexts } from '../../../texts/mails/participant';
import { button, facts, onScreen, quietButton, type MailBlock, type MailContent, type MailFact } from './mail-content';
import type { InterviewFact, ParticipantFacts } from './participant-facts';

const t = participantMailTexts.facts;

function whenFact({ eventDate, transport, stopTimes, counsellorName }: ParticipantFacts): MailFact {
  const day = `${commonMailTexts.day(eventDate)}.`;
  const how = {
    bus: stopTimes ? t.busTimes(stopTimes.arrive, stopTimes.leave) : t.busLater,
    taxi: t.taxi(counsellorName),
    own: t.own(counsellorName),
  }[transport];
  return { term: t.when, lines: [day, how] };
}

function whereFact({ transport, stop, vehicleName }: ParticipantFacts): MailFact | undefined {
  if (transport !== 'bus' || stop === null) return undefined;
  const place = [stop.address, stop.landmark].filter((part) => part !== '').map(commonMailTexts.sentence);
  const vehicle = vehicleName === null ? [] : [t.vehicle(vehicleName)];
  return { term: t.where, lines: [t.busFrom(stop.name), ...place, ...vehicle] };
}

const interviewLine = (interview: InterviewFact, neutral: boolean): string =>
  neutral
    ? t.interviewAtNeutral(interview.startsAt, interview.minutes)
    : t.interviewAt(interview.vacancyTitle, interview.hostName, interview.startsAt, interview.minutes);

function interviewFact({ interviews, neutral }: ParticipantFacts): MailFact | undefined {
  if (interviews === null || interviews.length === 0) return undefined;
  return {
    term: interviews.length === 1 ? t.interview : t.interviews,
    lines: interviews.map((interview) => interviewLine(interview, neutral)),
  };
}

const bringFact = ({ bring, neutral }: ParticipantFacts): MailFact => ({
  term: t.bring,
  lines: [...new Set([t.identityCard, ...(neutral ? [] : bring.map(commonMailTexts.sentence))])],
});

const wearFact = ({ wear, neutral }: ParticipantFacts): MailFact | undefined =>
  neutral || wear.length === 0 ? undefined : { term: t.wear, lines: wear.map(commonMailTexts.sentence) };

function backFact({ transport, stop, stopTimes }: ParticipantFacts): MailFact | undefined {
  if (transport !== 'bus' || stop === null || !stopTimes?.backAt) return undefined;
  return { term: t.back, lines: [t.backAt(stopTimes.backAt, stop.name)] };
}

const freeFact = ({ lunch }: ParticipantFacts): MailFact => ({
  term: t.free,
  lines: [lunch ? t.freeWithLunch : t.freeBus],
});

/** Everything about the day: for the confirmation and the personal timetable. */
export const wholeDay = (its: ParticipantFacts): MailBlock =>
  facts(whenFact(its), whereFact(its), interviewFact(its), bringFact(its), wearFact(its), freeFact(its), backFact(its));

/** What somebody must know to be there in time: for reminders. */
export const meetingPoint = (its: ParticipantFacts): MailBlock =>
  facts(whenFact(its), whereFact(its), interviewFact(its), bringFact(its), wearFact(its));

/** How to say that one does not come, and the page with the day. */
export const cannotCome = (its: ParticipantFacts): readonly MailBlock[] => [
  onScreen(participantMailTexts.cannotCome(its.phone), participantMailTexts.cannotComeCall(its.phone)),
  button(participantMailTexts.myDayButton, its.myDayUrl),
  quietButton(participantMailTexts.cancelButton, `${its.myDayUrl}/afzeggen`),
];

export const letter = (
  its: ParticipantFacts,
  subject: string,
  blocks: readonly MailBlock[],
  goodbye: string = participantMailTexts.seeYou,
): MailContent => ({
  subject,
  greeting: commonMailTexts.greeting(its.firstName),
  blocks,
  closing: [goodbye, participantMailTexts.counsellor(its.counsellorName)],
  footer: commonMailTexts.footerWithReply(its.associationName),
});
