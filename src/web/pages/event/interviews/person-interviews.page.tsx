import type { ComponentChildren, VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { InterviewView } from '../../../../modules/interviews';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { EmptyState, EventTabs, Section, SelectField, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { Refusal } from './interview-board.page';
import type { PersonInterviews } from './person-interviews.reader';

export interface PersonInterviewsProps extends PersonInterviews {
  readonly user: CurrentUser;
  readonly event: EventView;
  /** Why the last change was refused. */
  readonly problem?: string | undefined;
  /** What was chosen in the form that was refused, by field. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** One person's interviews in the draft: move, swap, remove, add. */
export function PersonInterviewsPage(props: PersonInterviewsProps): VNode {
  const { event, name, talks } = props;
  const base = `/evenementen/${event.code}/gesprekken`;
  return (
    <Page
      title={`${t.personTitle(name)} – ${event.title}`}
      user={props.user}
      current="/evenementen"
      hasErrors={props.problem !== undefined}
    >
      <h1>{t.personTitle(name)}</h1>
      <EventTabs code={event.code} title={event.title} current="/gesprekken" />
      <Refusal problem={props.problem} />
      {talks.length === 0 ? <EmptyState>{t.noDraftTalks}</EmptyState> : null}
      {talks.map((talk) => (
        <TalkForms key={talk.id} {...props} talk={talk} />
      ))}
      <Section title={t.addTalk}>
        {props.moments.length === 0 ? (
          <EmptyState>{t.noOptions}</EmptyState>
        ) : (
          <ChangeForm {...props} kind="add">
            <Choice {...props} name="keuze" label={t.moment} />
            <SubmitButton tone="plain">{t.add}</SubmitButton>
          </ChangeForm>
        )}
      </Section>
      <p>
        <a href={base}>{t.toBoard}</a>
      </p>
    </Page>
  );
}

function TalkForms(props: PersonInterviewsProps & { talk: InterviewView }): VNode {
  const { talk } = props;
  return (
    <Section title={t.talkAt(clockText(talk.startsAt), talk.hostName, talk.vacancyTitle)}>
      <ChangeForm {...props} kind="move" interviewId={talk.id}>
        <Choice {...props} name={`naar-${talk.id}`} label={t.moveTo} />
        <SubmitButton tone="plain">{t.move}</SubmitButton>
      </ChangeForm>
      <ChangeForm {...props} kind="swap" interviewId={talk.id}>
        <SelectField
          name={`met-${talk.id}`}
          label={t.swapWith}
          options={props.others}
          value={props.chosen?.[`met-${talk.id}`]}
        />
        <SubmitButton tone="plain">{t.swap}</SubmitButton>
      </ChangeForm>
      <ChangeForm {...props} kind="remove" interviewId={talk.id}>
        <SubmitButton tone="danger">{t.remove}</SubmitButton>
      </ChangeForm>
    </Section>
  );
}

function Choice(props: PersonInterviewsProps & { name: string; label: string }): VNode {
  return (
    <SelectField name={props.name} label={props.label} options={props.moments} value={props.chosen?.[props.name]} />
  );
}

function ChangeForm(
  props: PersonInterviewsProps & { kind: string; interviewId?: string; children: ComponentChildren },
): VNode {
  return (
    <form method="post" action={`/evenementen/${props.event.code}/gesprekken/deelnemer/${props.registrationId}`}>
      <input type="hidden" name="versie" value={String(props.version)} />
      <input type="hidden" name="wat" value={props.kind} />
      {props.interviewId === undefined ? null : <input type="hidden" name="gesprek" value={props.interviewId} />}
      {props.children}
    </form>
  );
}
