import type { VNode } from 'preact';
import type { WhatIfTrial } from '../../../../modules/interviews';
import type { CurrentUser } from '../../../../modules/identity';
import type { EventView } from '../../../../modules/events';
import { momentText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { stairsTexts } from '../../../../texts/stairs';
import { tourTexts } from '../../../../texts/tours';
import { DataTable, EmptyState, Notice, PostButton, Section, type PageNotice } from '../../../components';
import { LateVehicles } from '../../../components/event/late-vehicles';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { boardAssets } from '../../../layout/static-files';
import type { BoardView, Hearer, PlanOnBoard } from './board-view';
import { Interpreters } from './interpreters-section';
import { Latecomers } from './latecomers-section';
import { PlanSection } from './plan-section';
import { Trial } from './what-if-trial';

export interface InterviewBoardProps extends BoardView {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly notice?: PageNotice | undefined;
  /** A what-if that was worked out and not carried out. */
  readonly trial?: WhatIfTrial | undefined;
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
      <Trial base={base} trial={props.trial} named={props.named} />
      <LateVehicles code={event.code} late={props.late} />
      {props.hasHosts ? <Planning base={base} version={version} board={props} /> : <EmptyState>{t.noHosts}</EmptyState>}
      {props.hears ? <WhoHears hears={props.hears} /> : null}
      {published ? <Latecomers base={base} latecomers={props.latecomers} /> : null}
      {draft ? <PlanSection title={t.draft} hint={t.draftHint} shown={draft} links={{ base, version }} /> : null}
      {published ? (
        <PlanSection
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
      <Stairs sentences={board.stairs} />
      <Interpreters base={base} {...board} />
    </>
  );
}

function Stairs({ sentences }: { sentences: readonly string[] }): VNode | null {
  if (sentences.length === 0) return null;
  return (
    <Section title={stairsTexts.title}>
      {sentences.map((sentence) => (
        <Notice key={sentence} tone="warn">
          {sentence}
        </Notice>
      ))}
    </Section>
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
