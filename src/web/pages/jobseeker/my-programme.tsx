import type { VNode } from 'preact';
import { interviewMoment } from '../../../texts/interview-moments';
import { jobseekerTexts as t } from '../../../texts/jobseeker';
import { commonMailTexts } from '../../../texts/mails/common';
import { participantMailTexts } from '../../../texts/mails/participant';
import { Section } from '../../components';
import type { MyDay } from './my-day.reader';

const { facts } = participantMailTexts;

interface ProgrammeProps {
  readonly day: MyDay;
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): VNode => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** When and where this person is shown around, in the words of the mail. */
export function Tours({ day: { tours } }: ProgrammeProps): VNode | null {
  if (tours.tours.length === 0) return null;
  const lines = tours.tours.map(({ hostName, startsAt, minutes }) => facts.tourAt(hostName, startsAt, minutes));
  return (
    <Section title={lines.length === 1 ? facts.tour : facts.tours}>
      <Lines lines={lines} />
      <p>{facts.tourMayMove}</p>
    </Section>
  );
}

/** The interviews as people know them, or that there is none yet. */
export function Interviews({ day }: ProgrammeProps): VNode {
  const lines = day.interviews.map((interview) =>
    t.interview(interviewMoment(interview), interview.hostName, interview.vacancyTitle),
  );
  return (
    <Section title={t.interviews}>
      {lines.length > 0 ? <Lines lines={lines} /> : <p>{day.tours.isPromised ? t.noInterview : t.noInterviewYet}</p>}
    </Section>
  );
}

/** What to bring and to wear: what the companies of this person ask, as in the mail. */
export function Asked({ day: { asked } }: ProgrammeProps): VNode {
  const bring = [facts.identityCard, ...asked.bring.map(commonMailTexts.sentence)];
  const wear = asked.wear.length === 0 ? [t.wearText] : asked.wear.map(commonMailTexts.sentence);
  return (
    <>
      <Section title={facts.bring}>
        <Lines lines={[...new Set(bring)]} />
      </Section>
      <Section title={facts.wear}>
        <Lines lines={wear} />
      </Section>
    </>
  );
}
