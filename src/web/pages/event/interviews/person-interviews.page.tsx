import type { ComponentChildren, VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { DraftChange, InterviewView } from '../../../../modules/interviews';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { EmptyState, Section, SelectField, SubmitButton } from '../../../components';
import type { FieldName } from '../../../forms/form';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { changeForm, changeFormId } from './interviews.forms';
import type { PersonInterviews } from './person-interviews.reader';

export interface PersonInterviewsProps extends PersonInterviews {
  readonly user: CurrentUser;
  readonly event: EventView;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** One person's interviews in the draft: move, swap, remove, add. */
export function PersonInterviewsPage(props: PersonInterviewsProps): VNode {
  const { event, name, interviews } = props;
  const base = `/evenementen/${event.code}/gesprekken`;
  return (
    <EventPage
      title={`${t.personTitle(name)} – ${event.title}`}
      user={props.user}
      event={event}
      tab="/gesprekken"
      heading={t.personTitle(name)}
      state={props.state}
    >
      {interviews.length === 0 ? <EmptyState>{t.noDraftInterviews}</EmptyState> : null}
      {interviews.map((interview) => (
        <InterviewForms key={interview.id} {...props} interview={interview} />
      ))}
      <Section title={t.addInterview}>
        {props.moments.length === 0 ? (
          <EmptyState>{t.noOptions}</EmptyState>
        ) : (
          <ChangeForm {...props} kind="add">
            <SelectField {...fieldOf(props, 'add', 'moment')} label={t.moment} options={props.moments} />
            <SubmitButton tone="plain">{t.add}</SubmitButton>
          </ChangeForm>
        )}
      </Section>
      <p>
        <a href={base}>{t.toBoard}</a>
      </p>
    </EventPage>
  );
}

function InterviewForms(props: PersonInterviewsProps & { interview: InterviewView }): VNode {
  const { interview } = props;
  return (
    <Section title={t.interviewAt(clockText(interview.startsAt), interview.hostName, interview.vacancyTitle)}>
      <ChangeForm {...props} kind="move" interviewId={interview.id}>
        <SelectField {...fieldOf(props, 'move', 'moment', interview.id)} label={t.moveTo} options={props.moments} />
        <SubmitButton tone="plain">{t.move}</SubmitButton>
      </ChangeForm>
      <ChangeForm {...props} kind="swap" interviewId={interview.id}>
        <SelectField {...fieldOf(props, 'swap', 'other', interview.id)} label={t.swapWith} options={props.others} />
        <SubmitButton tone="plain">{t.swap}</SubmitButton>
      </ChangeForm>
      <ChangeForm {...props} kind="remove" interviewId={interview.id}>
        <SubmitButton tone="danger">{t.remove}</SubmitButton>
      </ChangeForm>
    </Section>
  );
}

/** One input of the form of this kind of change. */
const fieldOf = (
  { state }: PersonInterviewsProps,
  kind: DraftChange['kind'],
  name: FieldName<typeof changeForm>,
  interviewId?: string,
) => fieldsOf(state, { ...changeForm, id: changeFormId(kind, interviewId) })(name);

function ChangeForm(
  props: PersonInterviewsProps & { kind: DraftChange['kind']; interviewId?: string; children: ComponentChildren },
): VNode {
  return (
    <form
      method="post"
      action={`/evenementen/${props.event.code}/gesprekken/deelnemer/${props.registrationId}`}
      id={changeFormId(props.kind, props.interviewId)}
    >
      <input type="hidden" name="version" value={String(props.version)} />
      <input type="hidden" name="kind" value={props.kind} />
      {props.interviewId === undefined ? null : <input type="hidden" name="interviewId" value={props.interviewId} />}
      {props.children}
    </form>
  );
}
