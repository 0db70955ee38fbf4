import type { VNode } from 'preact';
import {
  FEEDBACK_LENGTH,
  notHeldReasons,
  outcomeCodes,
  type HostCandidate,
  type HostResult,
  type NotHeldReason,
} from '../../../modules/outcomes';
import { hostTexts as t } from '../../../texts/host';
import { outcomeTexts } from '../../../texts/outcomes';
import { byPhone } from '../../../texts/interview-moments';
import { Badge, SubmitButton, TextArea } from '../../components';
import { notHeldChoice, outcomeForm, type ResultChoice } from '../../components/outcome/outcome.forms';
import { formOfRow } from '../../forms/form';
import { fieldId, fieldsOf, isRefused, type FormState } from '../../forms/form-state';

/** What is on the page about one candidate: how the form was left, if it was. */
export interface CardState {
  /** The host wants another choice than the one that stands. */
  readonly changing?: boolean;
  /** The choice was stored a moment ago. */
  readonly saved?: boolean;
}

/** The place of a candidate on the page. */
export const cardId = (interviewId: string): string => `gesprek-${interviewId}`;

interface CardProps {
  readonly address: string;
  readonly candidate: HostCandidate;
  readonly card: CardState;
  /** The form of the page that was refused. */
  readonly state: FormState | undefined;
}

/** One candidate on or after the day: a row of buttons, or what was chosen. */
export function CandidateCard(props: CardProps): VNode {
  const { candidate, card } = props;
  const showsForm = candidate.result === null || card.changing === true;
  return (
    <article class="card" id={cardId(candidate.interviewId)} aria-labelledby={`${cardId(candidate.interviewId)}-naam`}>
      <h3 id={`${cardId(candidate.interviewId)}-naam`}>
        {candidate.phoneUntil === null ? t.candidate(candidate.startsAt, candidate.name) : candidate.name}
      </h3>
      <p>
        {t.candidateDetails(candidate.vacancy, candidate.interviewer)}{' '}
        {candidate.phoneUntil === null ? null : <Badge>{byPhone(candidate.phoneUntil)}</Badge>}{' '}
        {candidate.interpreterLanguage === null ? null : <Badge>{t.interpreter(candidate.interpreterLanguage)}</Badge>}
      </p>
      {candidate.result === null ? null : <Chosen result={candidate.result} saved={card.saved === true} />}
      {showsForm ? <Choices {...props} /> : <Change address={props.address} candidate={candidate} />}
    </article>
  );
}

const resultText = (result: HostResult): string => {
  if (result.held) return outcomeTexts.outcomes[result.outcome];
  return result.reason === null ? outcomeTexts.form.notHeld : t.notHeldReasons[result.reason];
};

function Chosen({ result, saved }: { readonly result: HostResult; readonly saved: boolean }): VNode {
  return (
    <div role={saved ? 'status' : undefined}>
      <p>
        {saved ? t.saved : t.chosen} <Badge tone="ok">{resultText(result)}</Badge>
      </p>
      {result.held && result.feedback !== '' ? <p class="muted">{result.feedback}</p> : null}
    </div>
  );
}

function Change({ address, candidate }: { readonly address: string; readonly candidate: HostCandidate }): VNode {
  const { interviewId, name } = candidate;
  return (
    <p>
      <a class="button button-plain" href={`${address}?change=${interviewId}#${cardId(interviewId)}`}>
        {t.change}
        <span class="visually-hidden">{t.changeFor(name)}</span>
      </a>
    </p>
  );
}

function Choices({ address, candidate, card, state }: CardProps): VNode {
  const { interviewId, name, result } = candidate;
  const form = formOfRow(outcomeForm, interviewId);
  return (
    <form method="post" action={`${address}/gesprekken/${interviewId}`} id={form.id}>
      <Feedback candidate={candidate} card={card} state={state} />
      <fieldset class="field" id={fieldId(form.id, 'result')} tabIndex={-1}>
        <legend class="visually-hidden">{t.choices(name)}</legend>
        <div class="row">
          {outcomeCodes.map((code) => (
            <Choice key={code} value={code} label={outcomeTexts.outcomes[code]} />
          ))}
          <NotHeldChoice reason="participant" />
        </div>
        <details>
          <summary>{t.otherReason}</summary>
          <div class="row">
            {notHeldReasons
              .filter((reason) => reason !== 'participant')
              .map((reason) => (
                <NotHeldChoice key={reason} reason={reason} />
              ))}
          </div>
        </details>
      </fieldset>
      {result === null ? null : (
        <p>
          <a href={`${address}#${cardId(interviewId)}`}>{t.keep}</a>
        </p>
      )}
    </form>
  );
}

function Choice(props: { readonly value: ResultChoice; readonly label: string }): VNode {
  return (
    <SubmitButton tone="plain" name="result" value={props.value}>
      {props.label}
    </SubmitButton>
  );
}

const NotHeldChoice = ({ reason }: { readonly reason: NotHeldReason }): VNode => (
  <Choice value={notHeldChoice(reason)} label={t.notHeldReasons[reason]} />
);

/** Stands before the buttons: a button sends what was written with it. */
function Feedback({ candidate, card, state }: Omit<CardProps, 'address'>): VNode {
  const { interviewId, name, result } = candidate;
  const form = formOfRow(outcomeForm, interviewId);
  const field = fieldsOf(state, form, { feedback: result?.held === true ? result.feedback : '' });
  return (
    <details open={isRefused(state, form) || card.changing === true}>
      <summary>{t.feedback}</summary>
      <TextArea
        {...field('feedback')}
        label={t.feedbackLabel(name)}
        hint={t.feedbackHint(FEEDBACK_LENGTH)}
        rows={2}
        maxLength={FEEDBACK_LENGTH}
        optional
      />
    </details>
  );
}
