import type { VNode } from 'preact';
import type { ClosingDays } from '../../../../kernel';
import type { CurrentUser } from '../../../../modules/identity';
import {
  letterOf,
  type LapsedTask,
  type TaskCard,
  type TaskList,
  type TaskView,
} from '../../../../modules/notifications';
import { lastOfficeQuarterOf, momentText } from '../../../../texts/dates';
import { letterTexts } from '../../../../texts/letters';
import { messageTexts } from '../../../../texts/messages';
import { EmptyState, ErrorSummary, PostButton, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { Paragraphs } from '../../../components/message/paragraphs';

const t = messageTexts.tasks;

interface TasksProps {
  readonly user: CurrentUser;
  readonly list: TaskList;
  readonly done: readonly TaskView[];
  readonly closingDays: ClosingDays;
  readonly now: Date;
  readonly notice?: string | undefined;
  readonly state?: FormState;
}

export function TasksPage({ user, list, done, closingDays, now, notice, state }: TasksProps): VNode {
  return (
    <Page title={t.title} user={user} current="/taken" notice={notice} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.title}</h1>
      <Section title={t.open}>
        {list.cards.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        {list.cards.some((card) => letterOf(card) !== undefined) ? (
          <>
            <p>{t.intro}</p>
            <p>
              <a href="/taken/brieven">{letterTexts.all}</a>
            </p>
          </>
        ) : null}
        {list.cards.map((card) => (
          <OpenTask key={card.newest.id} card={card} until={deadline(card.newest, closingDays, now)} />
        ))}
      </Section>
      {list.lapsed.length === 0 ? null : <LapsedTasks lapsed={list.lapsed} />}
      {done.length === 0 ? null : (
        <Section title={t.done}>
          <ul class="plain-list">
            {done.map((task) => (
              <DoneTask key={task.id} task={task} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** By when to do it, in the hours in which somebody works; when those are over, now. */
function deadline({ dueAt }: TaskView, closingDays: ClosingDays, now: Date): string | null {
  if (dueAt === null) return null;
  const until = lastOfficeQuarterOf(dueAt, closingDays);
  return until < now ? t.soon : t.until(momentText(until));
}

interface OpenTaskProps {
  readonly card: TaskCard<TaskView>;
  readonly until: string | null;
}

function OpenTask({ card, until }: OpenTaskProps): VNode {
  const { newest: task, earlier } = card;
  const letter = letterOf(card);
  return (
    <article class="card">
      <h3>{task.title}</h3>
      {until === null ? null : <p class="muted small">{until}</p>}
      <Paragraphs text={task.body} />
      {letter === undefined ? null : (
        <p>
          <a href={`/taken/${letter.id}/brief`} aria-label={letterTexts.printOf(letter.title)}>
            {letterTexts.print}
          </a>
        </p>
      )}
      {earlier.length === 0 ? null : <EarlierWords tasks={earlier} />}
      <PostButton action={`/taken/${task.id}/gedaan`} tone="primary" label={t.markDoneOf(task.title)}>
        {t.markDone}
      </PostButton>
    </article>
  );
}

/** What the newest words replace: to read, not to do. */
function EarlierWords({ tasks }: { readonly tasks: readonly TaskView[] }): VNode {
  return (
    <details>
      <summary>{t.earlier(tasks.length)}</summary>
      <p>{t.earlierNote}</p>
      {tasks.map((task) => (
        <section key={task.id}>
          <h4>{task.title}</h4>
          <Paragraphs text={task.body} />
        </section>
      ))}
    </details>
  );
}

function LapsedTasks({ lapsed }: { readonly lapsed: readonly LapsedTask[] }): VNode {
  return (
    <details>
      <summary>{t.lapsed(lapsed.length)}</summary>
      <ul class="plain-list">
        {lapsed.map(({ task, reason }) => (
          <li key={task.id}>
            {task.title}{' '}
            <span class="muted small">{reason === 'too-late' ? t.late : messageTexts.dropReasons[reason]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DoneTask({ task }: { readonly task: TaskView }): VNode {
  return (
    <li>
      {task.title} <span class="muted small">{task.doneAt === null ? '' : t.doneAt(momentText(task.doneAt))}</span>{' '}
      <PostButton action={`/taken/${task.id}/open`} tone="quiet" label={t.markOpenOf(task.title)}>
        {t.markOpen}
      </PostButton>
    </li>
  );
}
