import type { VNode } from 'preact';
import { localDateOf, localTimeOf, type LocalDate } from '../../../kernel';
import type { InterviewView } from '../../../modules/interviews';
import {
  cancelReasons,
  type HistoryStep,
  type NeedKind,
  type OfferView,
  type RegistrationView,
} from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { certificateLabel } from '../../../texts/certificates';
import { clockText, deadlineText, longDate, momentText } from '../../../texts/dates';
import { reasonLabel, registrationTexts } from '../../../texts/registrations';
import { stairsTexts } from '../../../texts/stairs';
import { interviewMoment } from '../../../texts/interview-moments';
import { EmptyState, Facts, Notice, PostButton, Section, SelectField, SubmitButton } from '..';
import { fieldsOf, type FormState } from '../../forms/form-state';
import {
  cancellationForm,
  cancellationUndoForm,
  confirmationForm,
  offerAnswerForm,
  otherStopForm,
} from './person.forms';

const t = counsellorTexts.person;

interface AboutProps {
  readonly registration: RegistrationView;
  readonly stopName: string | null;
  readonly wishes: readonly string[];
  readonly needs: readonly NeedKind[];
  readonly extra?: readonly { readonly term: string; readonly value: string }[];
}

/** The chosen way to reach somebody with its number or address, and then the other one. */
function reachOf({ channel, phone, email }: Pick<AboutProps['registration'], 'channel' | 'phone' | 'email'>): string {
  const way = registrationTexts.channels[channel];
  const known = phone ?? t.noPhone;
  if (channel === 'mail') return [email === null ? way : `${way} (${email})`, known].join(', ');
  const first = channel === 'post' || phone === null ? [way, known] : [`${way} (${phone})`];
  return [...first, ...(email === null ? [] : [email])].join(', ');
}

/** What a counsellor told about somebody. */
export function AboutPerson({ registration: person, stopName, wishes, needs, extra = [] }: AboutProps): VNode {
  const dutch = [registrationTexts.dutchLevels[person.dutchLevel], ...person.certificates.map(certificateLabel)];
  return (
    <Facts
      items={[
        { term: t.reach, value: reachOf(person) },
        { term: t.travel, value: registrationTexts.transports[person.transport] },
        { term: t.stop, value: stopName ?? t.none },
        { term: t.latestReturn, value: person.latestReturn === null ? t.none : clockText(person.latestReturn) },
        { term: t.dutch, value: dutch.join(', ') },
        { term: t.interpreter, value: person.interpreterLanguage ?? t.none },
        { term: t.wishes, value: wishes.join(', ') || t.none },
        { term: t.needs, value: needs.map((kind) => registrationTexts.needs[kind]).join(', ') || t.none },
        ...extra,
      ]}
    />
  );
}

/** What is in the way at the hosts. */
export function Stairs({ lines }: { lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={stairsTexts.title}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The buttons for an open offer; `address` is where answers go. */
export function OfferAnswer({ offer, address }: { offer: OfferView; address: string }): VNode {
  return (
    <Notice tone="warn" title={t.offer}>
      <p>{t.offerText(deadlineText(offer.expiresAt))}</p>
      <div class="row" id={offerAnswerForm.id}>
        <PostButton action={`${address}/aanbod`} tone="primary" fields={{ answer: 'accept' }}>
          {t.accept}
        </PostButton>
        <PostButton action={`${address}/aanbod`} fields={{ answer: 'decline' }}>
          {t.decline}
        </PostButton>
      </div>
    </Notice>
  );
}

export function ConfirmForThem({ address }: { address: string }): VNode {
  return (
    <Section title={t.confirm} id={confirmationForm.id}>
      <p>{t.confirmHint}</p>
      <PostButton action={`${address}/bevestigen`} tone="primary">
        {t.confirm}
      </PostButton>
    </Section>
  );
}

/** Another stop, until the plan is frozen. */
export function StopForm(props: {
  readonly address: string;
  readonly stops: readonly { readonly id: string; readonly name: string }[];
  readonly current: string | null;
  readonly state: FormState | undefined;
}): VNode {
  return (
    <Section title={t.otherStop}>
      <p>{t.otherStopHint}</p>
      <form method="post" action={`${props.address}/opstapplaats`} id={otherStopForm.id}>
        <SelectField
          {...fieldsOf(props.state, otherStopForm, { stop: props.current ?? '' })('stop')}
          label={t.stop}
          options={props.stops.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton tone="plain">{t.otherStopButton}</SubmitButton>
      </form>
    </Section>
  );
}

interface LeavingProps {
  readonly address: string;
  /** Signed off, and keeps the place until then. */
  readonly leavesAt: Date | null;
  /** This user cancelled a moment ago, and it took effect at once. */
  readonly canUndo: boolean;
}

/** Somebody who was signed off, as long as that can be taken back. */
export function Leaving({ address, leavesAt, canUndo }: LeavingProps): VNode | null {
  if (leavesAt === null && !canUndo) return null;
  return (
    <Notice tone="info" title={leavesAt === null ? t.undo : t.leaving}>
      <p id={cancellationUndoForm.id}>
        {leavesAt === null ? t.undoHint : t.leavingHint(clockText(localTimeOf(leavesAt)))}
      </p>
      <PostButton action={`${address}/terugdraaien`}>{t.undoButton}</PostButton>
    </Notice>
  );
}

export function CancelForm({ address, state }: { address: string; state: FormState | undefined }): VNode {
  return (
    <Section title={t.cancel}>
      <p>{t.cancelHint}</p>
      <form method="post" action={`${address}/afzeggen`} id={cancellationForm.id}>
        <SelectField
          {...fieldsOf(state, cancellationForm)('reason')}
          label={t.cancelReason}
          options={cancelReasons.map((reason) => ({ value: reason, label: registrationTexts.cancelReasons[reason] }))}
        />
        <SubmitButton tone="danger">{t.cancelButton}</SubmitButton>
      </form>
    </Section>
  );
}

interface HasJobProps {
  readonly address: string;
  readonly hiredAt: Date | null;
  /** The day of a place to come that goes to somebody else; null when there is none. */
  readonly losesPlaceOn: LocalDate | null;
}

/** The counsellor's word that somebody has a job, after what it does; from then on there is nothing to do any more. */
export function HasJob({ address, hiredAt, losesPlaceOn }: HasJobProps): VNode {
  if (hiredAt !== null) return <Notice tone="ok">{t.hasJob(longDate(localDateOf(hiredAt)))}</Notice>;
  return (
    <Section title={t.job}>
      <details>
        <summary>{t.jobQuestion}</summary>
        {losesPlaceOn === null ? (
          <p>{t.jobHint}</p>
        ) : (
          <>
            <p>{t.jobEndsPlace(losesPlaceOn)}</p>
            <p>{t.jobMessage}</p>
          </>
        )}
        <PostButton action={`${address}/werk`} tone={losesPlaceOn === null ? 'plain' : 'danger'}>
          {t.jobButton}
        </PostButton>
      </details>
    </Section>
  );
}

/** Interviews of somebody; those that no longer fit what the person wants or has are marked, until they are planned anew. */
export function InterviewList(props: {
  readonly interviews: readonly InterviewView[];
  /** Vacancies that fit; null once nothing is planned any more. */
  readonly possible: ReadonlySet<string> | null;
}): VNode | null {
  if (props.interviews.length === 0) return null;
  return (
    <Section title={t.interviews}>
      <ul>
        {props.interviews.map((interview) => (
          <li key={interview.id}>
            {t.interview(interviewMoment(interview), interview.hostName, interview.vacancyTitle)}
            {(props.possible?.has(interview.vacancyId) ?? true) ? null : <strong>{` ${t.fitsNoMore}`}</strong>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function History({ steps }: { steps: readonly HistoryStep[] }): VNode {
  return (
    <Section title={t.history}>
      {steps.length === 0 ? <EmptyState /> : null}
      <ol>
        {steps.map(({ at, toState, actorType, reason }, index) => (
          <li key={index}>
            {t.step(momentText(at), registrationTexts.states[toState], t.actors[actorType])}
            {reason === '' ? null : t.why(reasonLabel(reason))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
