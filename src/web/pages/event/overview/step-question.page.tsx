import type { VNode } from 'preact';
import { fullName } from '../../../../kernel';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { eventStepTexts } from '../../../../texts/event-steps';
import { Field, LinkButton, Notice, Section, SubmitButton } from '../../../components';
import { eventAddress } from '../../../forms/event-post';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { reopeningOf, stepForm, type Step } from './overview.forms';
import type { StepConsequences } from './step-question.reader';

const t = eventStepTexts.question;

export interface StepQuestionProps extends StepConsequences {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly step: Step;
  /** A step that was refused. */
  readonly state?: FormState | undefined;
}

const nameOf = (step: Step, { state }: EventView): string =>
  step === 'reopen' ? (reopeningOf(state) ?? '') : coordinatorTexts.overview.actions[step];

/** What a step would do, and the choice to take it. */
export function StepQuestionPage(props: StepQuestionProps): VNode {
  const { user, event, step, lines, warnings, state } = props;
  const name = nameOf(step, event);
  return (
    <EventPage title={t.title(name)} heading={t.title(name)} user={user} event={event} tab="" state={state}>
      <p>{t.intro}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {warnings.length === 0 ? null : (
        <Notice tone="warn" title={t.warnings}>
          {warnings.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <NotNoted {...props} />
      <form method="post" action={eventAddress(event, '/stap')} id={stepForm.id} class="no-print">
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="unnoted" value={String(props.unnoted.length)} />
        {step === 'reopen' ? <Reason state={state} /> : null}
        <div class="row">
          <SubmitButton>{name}</SubmitButton>
          <LinkButton href={eventAddress(event)}>{t.back}</LinkButton>
        </div>
      </form>
    </EventPage>
  );
}

function Reason({ state }: Pick<StepQuestionProps, 'state'>): VNode {
  return (
    <Field {...fieldsOf(state, stepForm)('reason')} label={t.reason} hint={t.reasonHint} maxLength={200} required />
  );
}

function NotNoted({ event, unnoted }: StepQuestionProps): VNode | null {
  if (unnoted.length === 0) return null;
  const { finish } = eventStepTexts;
  return (
    <Section title={finish.unnoted(unnoted.length)}>
      <p>{finish.unnotedMeans}</p>
      <ul>
        {unnoted.map((person) => (
          <li key={person.id}>{fullName(person)}</li>
        ))}
      </ul>
      <LinkButton href={eventAddress(event, '/dag')}>{finish.toDay}</LinkButton>
    </Section>
  );
}
