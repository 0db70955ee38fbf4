import type { VNode } from 'preact';
import type { InterviewView } from '../../../../modules/interviews';
import type { OutcomeView } from '../../../../modules/outcomes';
import { counsellorTexts } from '../../../../texts/counsellor';
import { interviewMoment } from '../../../../texts/interview-moments';
import { Section } from '../../../components';
import { OutcomeForm } from '../../../components/outcome/outcome-form';

const t = counsellorTexts.person;

/** An interview of the day, with what the host or somebody else said about it. */
export interface JudgedInterviewView {
  readonly interview: InterviewView;
  readonly outcome: OutcomeView | undefined;
}

/** From the day of the event on: what became of each interview, and the form to say or change it. */
export function InterviewOutcomes(props: {
  readonly interviews: readonly JudgedInterviewView[];
  readonly back: string;
}): VNode {
  return (
    <Section title={t.outcomes}>
      {props.interviews.map(({ interview, outcome }) => (
        <div class="card" key={interview.id}>
          <h3>{t.interview(interviewMoment(interview), interview.hostName, interview.vacancyTitle)}</h3>
          <OutcomeForm
            interviewId={interview.id}
            back={props.back}
            outcome={outcome}
            notHeldReason={interview.notHeldReason}
          />
        </div>
      ))}
    </Section>
  );
}
