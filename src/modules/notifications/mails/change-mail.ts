import { changeMailTexts as t } from '../../../texts/mails/changes';
import type { DayChange, ToldInterview } from '../domain/told-day';
import { facts, text, type MailBlock, type MailContent, type MailFact } from './mail-content';
import { cannotCome, letter, wholeDay } from './participant-blocks';
import type { ParticipantFacts } from './participant-facts';

type InterviewChange = Extract<DayChange, { what: 'interview' }>;

const interviewText = (interview: ToldInterview | null, neutral: boolean): string => {
  if (interview === null) return t.noInterview;
  if (neutral) return t.interviewNeutral(interview.startsAt);
  return t.interview(interview.vacancyTitle, interview.hostName, interview.startsAt);
};

/** A shared phone shows no company and no job, so there only the time can be seen to change. */
function interviewLine({ from, to }: InterviewChange, { neutral, counsellorName }: ParticipantFacts): string {
  const [before, now] = [interviewText(from, neutral), interviewText(to, neutral)];
  return before === now ? t.interviewElsewhere(counsellorName) : t.fromTo(before, now);
}

const hostLine = (name: string, { neutral }: ParticipantFacts): string =>
  neutral ? t.hostDroppedNeutral : t.hostDropped(name);

/** One change as a line: what people knew beside what counts now. */
function changeLine(change: DayChange, its: ParticipantFacts): string {
  switch (change.what) {
    case 'date':
      return t.days(change.from, change.to);
    case 'transport':
      return t.fromTo(t.transport[change.from], t.transport[change.to]);
    case 'stop':
    case 'vehicle':
      return t.fromTo(change.from, change.to);
    case 'arrive':
    case 'leave':
    case 'back':
      return t.times(change.from, change.to);
    case 'host':
      return hostLine(change.from, its);
    case 'interview':
      return interviewLine(change, its);
  }
}

/** What became different, one term for all changes of a sort; empty when nothing did. */
export function changedFacts(its: ParticipantFacts): readonly MailBlock[] {
  const lines = new Map<DayChange['what'], string[]>();
  for (const change of its.changes) {
    lines.set(change.what, [...(lines.get(change.what) ?? []), changeLine(change, its)]);
  }
  if (lines.size === 0) return [];
  const items = [...lines].map(([what, its]): MailFact => ({ term: t.terms[what], lines: its }));
  return [text(t.legend), facts(...items)];
}

/** Tells what became different in somebody's day, and then all of the day as it is now. */
export function changes(its: ParticipantFacts): MailContent {
  const moved = its.changes.some(({ what }) => what === 'date');
  const subject = moved ? t.subjectMoved : t.subject;
  const intro = moved ? t.introMoved : t.intro;
  return letter(its, subject(its.eventDate), [
    text(intro(its.eventDate)),
    ...changedFacts(its),
    text(t.now),
    wholeDay(its),
    ...cannotCome(its),
  ]);
}
