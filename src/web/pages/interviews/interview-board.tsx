import type { VNode } from 'preact';
import type { InterviewPlanView } from '../../../modules/interviews';
import type { CurrentUser } from '../../../modules/identity';
import type { EventView } from '../../../modules/events';
import { clockText, momentText } from '../../../texts/dates';
import { interviewTexts as t } from '../../../texts/interviews';
import { Badge, DataTable, EmptyState, EventTabs, Facts, Notice, PostButton, Section } from '../../components';
import { Page } from '../../layout';

export interface BoardTalk {
  readonly interviewId: string;
  readonly personName: string;
  readonly vacancyTitle: string;
  readonly interpreterLanguage: string | null;
  readonly pinned: boolean;
  readonly fellAway: boolean;
}

export interface BoardHost {
  readonly hostName: string;
  readonly places: number;
  readonly slots: readonly { readonly startsAt: string; readonly talks: readonly (BoardTalk | undefined)[] }[];
}

export interface PlanOnBoard {
  readonly plan: InterviewPlanView;
  readonly hosts: readonly BoardHost[];
  readonly unplaced: readonly { readonly name: string; readonly wishes: string; readonly reason: string }[];
  readonly people: number;
}

export interface InterviewBoardProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly draft: PlanOnBoard | undefined;
  readonly published: PlanOnBoard | undefined;
  readonly hasHosts: boolean;
  readonly notice: string | undefined;
}

/** The coordinator's board: draft beside what people already know. */
export function InterviewBoardPage(props: InterviewBoardProps): VNode {
  const { event, draft, published } = props;
  const base = `/evenementen/${event.code}/gesprekken`;
  return (
    <Page
      title={`${t.title} – ${event.title}`}
      user={props.user}
      current="/evenementen"
      width="wide"
      notice={props.notice}
    >
      <h1>{event.title}</h1>
      <EventTabs code={event.code} title={event.title} current="/gesprekken" />
      <p>{t.intro}</p>
      {props.hasHosts ? <Actions base={base} hasDraft={draft !== undefined} /> : <EmptyState>{t.noHosts}</EmptyState>}
      {draft ? <Plan title={t.draft} hint={t.draftHint} shown={draft} pinAt={base} /> : null}
      {published ? (
        <Plan
          title={t.publishedPlan}
          hint={t.publishedOn(momentText(published.plan.publishedAt ?? published.plan.createdAt))}
          shown={published}
        />
      ) : null}
      {!draft && !published && props.hasHosts ? <EmptyState>{t.noPlan}</EmptyState> : null}
    </Page>
  );
}

function Actions({ base, hasDraft }: { base: string; hasDraft: boolean }): VNode {
  return (
    <div class="row no-print">
      <PostButton action={`${base}/bereken`} tone={hasDraft ? 'plain' : 'primary'}>
        {hasDraft ? t.computeAgain : t.compute}
      </PostButton>
      {hasDraft ? (
        <>
          <PostButton action={`${base}/publiceer`} tone="primary">
            {t.publish}
          </PostButton>
          <p class="muted small">{t.publishHint}</p>
        </>
      ) : null}
    </div>
  );
}

function Plan(props: { title: string; hint: string; shown: PlanOnBoard; pinAt?: string }): VNode {
  const { plan, hosts, unplaced, people } = props.shown;
  return (
    <Section title={props.title}>
      <p class="muted">{props.hint}</p>
      <Notice tone={plan.status === 'optimal' ? 'ok' : 'warn'}>{t.status[plan.status]}</Notice>
      <Facts
        items={[
          { term: t.withInterview, value: t.ofPeople(plan.objective.withInterview, people) },
          { term: t.firstChoices, value: String(plan.objective.firstChoices) },
          { term: t.interviews, value: String(plan.objective.interviews) },
          { term: t.waiting, value: t.minutes(plan.objective.waitingMinutes) },
        ]}
      />
      <Unplaced unplaced={unplaced} everybody={plan.objective.withInterview === people} />
      {plan.whatIfs.length > 0 ? (
        <>
          <h3>{t.whatIfTitle}</h3>
          <ul>
            {plan.whatIfs.map((whatIf) => (
              <li key={whatIf.text}>{whatIf.text}</li>
            ))}
          </ul>
        </>
      ) : null}
      {hosts.map((host) => (
        <HostBoard key={host.hostName} host={host} pinAt={props.pinAt} />
      ))}
    </Section>
  );
}

function Unplaced(props: { unplaced: PlanOnBoard['unplaced']; everybody: boolean }): VNode | null {
  if (props.everybody) return <Notice tone="ok">{t.everybodyPlaced}</Notice>;
  return (
    <DataTable
      caption={t.unplacedTitle}
      rows={props.unplaced}
      columns={[
        { label: t.person, heading: true, cell: (row) => row.name },
        { label: t.wishes, cell: (row) => row.wishes },
        { label: t.why, cell: (row) => row.reason },
      ]}
    />
  );
}

function HostBoard({ host, pinAt }: { host: BoardHost; pinAt: string | undefined }): VNode {
  if (host.slots.length === 0) return <EmptyState>{`${host.hostName}: ${t.noSlots}`}</EmptyState>;
  const interviewers = Array.from({ length: host.places }, (_, index) => ({
    label: t.interviewer(index + 1),
    cell: (slot: BoardHost['slots'][number]) => <Talk talk={slot.talks[index]} time={slot.startsAt} pinAt={pinAt} />,
  }));
  return (
    <DataTable
      caption={t.board(host.hostName)}
      rows={host.slots}
      columns={[{ label: t.slot, heading: true, cell: (slot) => clockText(slot.startsAt) }, ...interviewers]}
    />
  );
}

function Talk({ talk, time, pinAt }: { talk: BoardTalk | undefined; time: string; pinAt: string | undefined }): VNode {
  if (!talk) return <span class="muted">{t.free}</span>;
  const when = clockText(time);
  return (
    <>
      <strong>{talk.personName}</strong> {talk.fellAway ? <Badge tone="problem">{t.fellAway}</Badge> : null}{' '}
      {talk.pinned ? <Badge>{t.pinned}</Badge> : null}{' '}
      {talk.interpreterLanguage === null ? null : <Badge tone="warn">{t.interpreter(talk.interpreterLanguage)}</Badge>}
      <br />
      <span class="muted">{talk.vacancyTitle}</span>{' '}
      {pinAt === undefined ? null : (
        <PostButton
          action={`${pinAt}/${talk.interviewId}/${talk.pinned ? 'los' : 'vast'}`}
          tone="quiet"
          label={talk.pinned ? t.unpinOf(talk.personName, when) : t.pinOf(talk.personName, when)}
        >
          {talk.pinned ? t.unpin : t.pin}
        </PostButton>
      )}
    </>
  );
}
