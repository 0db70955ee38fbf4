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
import { byPhone } from '../../../texts/talks';
import { Badge, SubmitButton, TextArea } from '../../components';
import { feedbackField, notHeldChoice, resultField, type ResultChoice } from '../../components/outcome/outcome.forms';

/** What is on the page about one candidate: how the form was left, if it was. */
export interface CardState {
  /** The host wants another choice than the one that stands. */
  readonly changing?: boolean;
  /** The choice was stored a moment ago. */
  readonly saved?: boolean;
  /** What was typed in a form that was refused, and why. */
  readonly typed?: string;
  readonly error?: string | undefined;
}

/** The place of a candidate on the page. */
export const cardId = (interviewId: string): string => `gesprek-${interviewId}`;

/** One candidate on or after the day: a row of buttons, or what was chosen. */
export function CandidateCard(props: {
  readonly address: string;
  readonly candidate: HostCandidate;
  readonly state: CardState;
}): VNode {
  const { candidate, state } = props;
  const showsForm = candidate.result === null || state.changing === true;
  return (
    <article class="card" id={cardId(candidate.interviewId)} aria-labelledby={`${cardId(candidate.interviewId)}-naam`}>
      <h3 id={`${cardId(candidate.interviewId)}-naam`}>{t.candidate(candidate.startsAt, candidate.name)}</h3>
      <p>
        {t.candidateDetails(candidate.vacancy, candidate.interviewer)}{' '}
        {candidate.phoneUntil === null ? null : <Badge>{byPhone(candidate.phoneUntil)}</Badge>}{' '}
        {candidate.interpreterLanguage === null ? null : <Badge>{t.interpreter(candidate.interpreterLanguage)}</Badge>}
      </p>
      {candidate.result === null ? null : <Chosen result={candidate.result} saved={state.saved === true} />}
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
      <a class="button button-plain" href={`${address}?wijzig=${interviewId}#${cardId(interviewId)}`}>
        {t.change}
        <span class="visually-hidden">{t.changeFor(name)}</span>
      </a>
    </p>
  );
}

interface ChoicesProps {
  readonly address: string;
  readonly candidate: HostCandidate;
  readonly state: CardState;
}

function Choices({ address, candidate, state }: ChoicesProps): VNode {
  const { interviewId, name, result } = candidate;
  return (
    <form method="post" action={`${address}/gesprekken/${interviewId}`}>
      <Feedback candidate={candidate} state={state} />
      <fieldset class="field" id={resultField(interviewId)} tabIndex={-1}>
        <legend class="visually-hidden">{t.choices(name)}</legend>
        <div class="row">
          {outcomeCodes.map((code) => (
            <Choice key={code} interviewId={interviewId} value={code} label={outcomeTexts.outcomes[code]} />
          ))}
          <NotHeldChoice interviewId={interviewId} reason="participant" />
        </div>
        <details>
          <summary>{t.otherReason}</summary>
          <div class="row">
            {notHeldReasons
              .filter((reason) => reason !== 'participant')
              .map((reason) => (
                <NotHeldChoice key={reason} interviewId={interviewId} reason={reason} />
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

function Choice(props: { readonly interviewId: string; readonly value: ResultChoice; readonly label: string }): VNode {
  return (
    <SubmitButton tone="plain" name={resultField(props.interviewId)} value={props.value}>
      {props.label}
    </SubmitButton>
  );
}

function NotHeldChoice(props: { readonly interviewId: string; readonly reason: NotHeldReason }): VNode {
  return (
    <Choice
      interviewId={props.interviewId}
      value={notHeldChoice(props.reason)}
      label={t.notHeldReasons[props.reason]}
    />
  );
}

/** Stands before the buttons: a button sends what was written with it. */
function Feedback({ candidate, state }: Omit<ChoicesProps, 'address'>): VNode {
  const { interviewId, name, result } = candidate;
  return (
    <details open={state.typed !== undefined || state.changing === true}>
      <summary>{t.feedback}</summary>
      <TextArea
        name={feedbackField(interviewId)}
        label={t.feedbackLabel(name)}
        hint={t.feedbackHint(FEEDBACK_LENGTH)}
        error={state.error}
        value={state.typed ?? (result?.held === true ? result.feedback : '')}
        rows={2}
        maxLength={FEEDBACK_LENGTH}
        optional
      />
    </details>
  );
}
