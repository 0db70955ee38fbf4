import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import type { EventView } from '../../../../modules/events';
import { momentText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { tourTexts } from '../../../../texts/tours';
import { DataTable, EmptyState, Facts, Notice, PostButton, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { boardAssets } from '../../../layout/static-files';
import { HostBoard, type DraftLinks } from './board-tables';
import type { BoardView, Hearer, PlanOnBoard } from './board-view';
import { Interpreters } from './interpreters-section';

export interface InterviewBoardProps extends BoardView {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice?: string | undefined;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

/** The coordinator's board: draft beside what people already know. */
export function InterviewBoardPage(props: InterviewBoardProps): VNode {
  const { event, draft, published } = props;
  const base = `/evenementen/${event.code}/gesprekken`;
  const version = String(draft?.plan.version ?? 0);
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      extras={draft ? boardAssets : undefined}
      event={event}
      tab="/gesprekken"
      state={props.state}
    >
      <p>{t.intro}</p>
      {props.hasHosts ? <Planning base={base} version={version} board={props} /> : <EmptyState>{t.noHosts}</EmptyState>}
      {props.hears ? <WhoHears hears={props.hears} /> : null}
      {draft ? <Plan title={t.draft} hint={t.draftHint} shown={draft} links={{ base, version }} /> : null}
      {published ? (
        <Plan
          title={t.publishedPlan}
          hint={t.publishedOn(momentText(published.plan.publishedAt ?? published.plan.createdAt))}
          shown={published}
        />
      ) : null}
    </EventPage>
  );
}

function Planning({ base, version, board }: { base: string; version: string; board: InterviewBoardProps }): VNode {
  return (
    <>
      <Actions base={base} version={version} draft={board.draft} />
      <OtherTours base={base} changed={board.changedTours} />
      {board.draft || board.published ? null : <EmptyState>{t.noPlan}</EmptyState>}
      <Interpreters base={base} {...board} />
    </>
  );
}

function Actions(props: { base: string; version: string; draft: PlanOnBoard | undefined }): VNode {
  const { base, draft } = props;
  const fields = { version: props.version };
  return (
    <div class="row no-print">
      <PostButton action={`${base}/bereken`} tone={draft ? 'plain' : 'primary'} fields={fields}>
        {draft ? t.computeAgain : t.compute}
      </PostButton>
      {draft?.plan.canUndo === true ? (
        <PostButton action={`${base}/ongedaan`} fields={fields}>
          {t.undo}
        </PostButton>
      ) : null}
      {draft ? (
        <>
          <PostButton action={`${base}/publiceer`} tone="primary" fields={fields}>
            {t.publish}
          </PostButton>
          <p class="muted small">{t.publishHint}</p>
        </>
      ) : null}
    </div>
  );
}

function OtherTours({ base, changed }: { base: string; changed: BoardView['changedTours'] }): VNode {
  const page = base.replace(/gesprekken$/, 'rondleidingen');
  if (!changed) {
    return (
      <p class="no-print">
        <a href={page}>{tourTexts.propose}</a>
      </p>
    );
  }
  return (
    <div class="row no-print">
      <PostButton action={`${page}/ongedaan`} fields={{ acceptedId: changed.id, back: 'interviews' }}>
        {tourTexts.undo}
      </PostButton>
      <p class="muted small">{tourTexts.undoHint(momentText(changed.madeAt))}</p>
    </div>
  );
}

function WhoHears({ hears }: { hears: readonly Hearer[] }): VNode {
  const lines = (interviews: readonly string[]): VNode =>
    interviews.length === 0 ? (
      <span class="muted">{t.nothing}</span>
    ) : (
      <>
        {interviews.map((interview) => (
          <div key={interview}>{interview}</div>
        ))}
      </>
    );
  return (
    <Section title={t.planDifferences}>
      {hears.length === 0 ? <p>{t.nobodyHears}</p> : <p>{t.whoHearsHint}</p>}
      {hears.length === 0 ? null : (
        <DataTable
          caption={t.planDifferences}
          hideCaption
          rows={hears}
          columns={[
            { label: t.person, heading: true, cell: ({ name }) => name },
            { label: t.before, cell: ({ before }) => lines(before) },
            { label: t.after, cell: ({ after }) => lines(after) },
          ]}
        />
      )}
    </Section>
  );
}

function Plan(props: { title: string; hint: string; shown: PlanOnBoard; links?: DraftLinks }): VNode {
  const { plan, hosts, people, warnings } = props.shown;
  return (
    <Section title={props.title}>
      <p class="muted">{props.hint}</p>
      {props.links ? <p class="muted no-print only-with-mouse">{t.dragHint}</p> : null}
      <Notice tone={plan.status === 'optimal' ? 'ok' : 'warn'}>{t.status[plan.status]}</Notice>
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <Facts
        items={[
          { term: t.withInterview, value: t.ofPeople(plan.objective.withInterview, people) },
          { term: t.firstChoices, value: String(plan.objective.firstChoices) },
          { term: t.interviews, value: String(plan.objective.interviews) },
          { term: t.waiting, value: t.minutes(plan.objective.waitingMinutes) },
        ]}
      />
      <Unplaced shown={props.shown} links={props.links} />
      <WhatIfs shown={props.shown} links={props.links} />
      {hosts.map((host) => (
        <HostBoard key={host.hostName} host={host} links={props.links} />
      ))}
    </Section>
  );
}

/** So many of the best are seen at once; the others are one click away. */
const BEST_WHAT_IFS = 5;

function WhatIfs({ shown, links }: { shown: PlanOnBoard; links: DraftLinks | undefined }): VNode | null {
  if (shown.whatIfs.length === 0) return null;
  const items = shown.whatIfs.map((whatIf, at) => <WhatIfItem key={whatIf.text} {...whatIf} at={at} links={links} />);
  const others = items.slice(BEST_WHAT_IFS);
  return (
    <>
      <h3>{t.whatIfTitle}</h3>
      <ul>{items.slice(0, BEST_WHAT_IFS)}</ul>
      {others.length === 0 ? null : (
        <details class="no-print">
          <summary>{t.moreWhatIfs(others.length)}</summary>
          <ul>{others}</ul>
        </details>
      )}
    </>
  );
}

function WhatIfItem(props: PlanOnBoard['whatIfs'][number] & { at: number; links: DraftLinks | undefined }): VNode {
  const { text, canBeTried, at, links } = props;
  return (
    <li>
      {text}{' '}
      {canBeTried && links ? (
        <PostButton
          action={`${links.base}/probeer`}
          fields={{ version: links.version, at: String(at) }}
          label={t.tryOf(text)}
        >
          {t.tryIt}
        </PostButton>
      ) : null}
    </li>
  );
}

function Unplaced({ shown, links }: { shown: PlanOnBoard; links: DraftLinks | undefined }): VNode | null {
  if (shown.plan.objective.withInterview === shown.people) return <Notice tone="ok">{t.everybodyPlaced}</Notice>;
  const give = {
    label: t.give,
    hideLabel: true,
    cell: (row: PlanOnBoard['unplaced'][number]) => (
      <a class="no-print" href={`${links?.base ?? ''}/deelnemer/${row.registrationId}`} aria-label={t.giveTo(row.name)}>
        {t.give}
      </a>
    ),
  };
  return (
    <DataTable
      caption={t.unplacedTitle}
      rows={shown.unplaced}
      columns={[
        { label: t.person, heading: true, cell: (row) => row.name },
        { label: t.wishes, cell: (row) => row.wishes },
        { label: t.why, cell: (row) => row.reason },
        ...(links ? [give] : []),
      ]}
    />
  );
}
