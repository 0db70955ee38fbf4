import type { MailWords } from '../../../../texts/mails/words';
import type { DayChange, SnapshotInterview, SnapshotMeeting } from '../../domain/day-snapshot';
import { factBlock, onSight, text, type MailBlock, type MailContent, type MailFact } from '../layout/mail-content';
import { cannotCome, letter, wholeDay, withoutInterview } from './participant-blocks';
import type { WordedFacts } from './participant-facts';

type ChangeWords = MailWords['changes'];
type InterviewChange = Extract<DayChange, { what: 'interview' }>;

const interviewText = (interview: SnapshotInterview | null, neutral: boolean, t: ChangeWords): string => {
  if (interview === null) return t.noInterview;
  if (neutral) return t.interviewNeutral(interview.startsAt);
  return t.interview(interview.vacancyTitle, interview.hostName, interview.startsAt);
};

const lostLine = ({ startsAt, hostName }: SnapshotInterview, { neutral, words }: WordedFacts): string =>
  neutral ? words.changes.interviewLostNeutral(startsAt) : words.changes.interviewLost(hostName, startsAt);

/** A shared phone shows no company and no job, so there only the time can be seen to change. */
function interviewLine({ from, to }: InterviewChange, facts: WordedFacts): string {
  if (from !== null && to === null) return lostLine(from, facts);
  const { neutral, counsellorName, words } = facts;
  const t = words.changes;
  const [before, now] = [interviewText(from, neutral, t), interviewText(to, neutral, t)];
  return before === now ? t.interviewElsewhere(counsellorName) : t.fromTo(before, now);
}

const hostLine = (name: string, { neutral, words }: WordedFacts): string =>
  neutral ? words.changes.hostDroppedNeutral : words.changes.hostDropped(name);

function meetingText(meeting: SnapshotMeeting | null, { neutral, words: { changes: t } }: WordedFacts): string {
  if (meeting === null) return t.meetingLater;
  return neutral ? t.meetingNeutral(meeting.at) : t.meeting(meeting.at, meeting.host);
}

type HourChange = Extract<DayChange, { what: 'arrive' | 'leave' | 'back' | 'meeting' }>;

const isHour = (change: DayChange): change is HourChange =>
  change.what === 'arrive' || change.what === 'leave' || change.what === 'back' || change.what === 'meeting';

function hourLine(change: HourChange, facts: WordedFacts): string {
  const t = facts.words.changes;
  if (change.what !== 'meeting') return t.times(change.from, change.to);
  return t.fromTo(meetingText(change.from, facts), meetingText(change.to, facts));
}

/** One change as a line: what people knew beside what counts now. */
function changeLine(change: DayChange, facts: WordedFacts): string {
  if (isHour(change)) return hourLine(change, facts);
  const t = facts.words.changes;
  switch (change.what) {
    case 'date':
      return t.days(change.from, change.to);
    case 'transport':
      return t.fromTo(t.transport[change.from], t.transport[change.to]);
    case 'stop':
    case 'vehicle':
      return t.fromTo(change.from, change.to);
    case 'host':
      return hostLine(change.from, facts);
    case 'interview':
      return interviewLine(change, facts);
  }
}

/** What became different and what it means for what follows, one term for all changes of a sort; empty when nothing did. */
export function changedFacts(facts: WordedFacts): readonly MailBlock[] {
  const t = facts.words.changes;
  const lines = new Map<DayChange['what'], string[]>();
  for (const change of facts.changes) {
    lines.set(change.what, [...(lines.get(change.what) ?? []), changeLine(change, facts)]);
  }
  if (lines.size === 0) return [];
  const items = [...lines].map(([what, facts]): MailFact => ({ term: t.terms[what], lines: facts }));
  return [onSight(t.legend, t.legendAloud), factBlock(...items), text(t.now)];
}

/** Tells what became different in somebody's day, and then all of the day as it is now. */
export function changes(facts: WordedFacts): MailContent {
  const t = facts.words.changes;
  const moved = facts.changes.some(({ what }) => what === 'date');
  const subject = moved ? t.subjectMoved : t.subject;
  const intro = moved ? t.introMoved : t.intro;
  return letter(facts, subject(facts.eventDate), [
    text(intro(facts.eventDate)),
    ...changedFacts(facts),
    wholeDay(facts),
    ...(facts.today < facts.eventDate ? withoutInterview(facts) : []),
    ...cannotCome(facts),
  ]);
}
