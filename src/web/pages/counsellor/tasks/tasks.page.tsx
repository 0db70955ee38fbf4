import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import type { TaskView } from '../../../../modules/notifications';
import { deadlineText, momentText } from '../../../../texts/dates';
import { letterTexts } from '../../../../texts/letters';
import { messageTexts } from '../../../../texts/messages';
import { EmptyState, ErrorSummary, PostButton, Section } from '../../../components';
import type { FormState } from '../../../forms/form-state';
import { Page } from '../../../layout';
import { Paragraphs } from '../../../components/message/paragraphs';

const t = messageTexts.tasks;

interface TasksProps {
  readonly user: CurrentUser;
  readonly open: readonly TaskView[];
  readonly done: readonly TaskView[];
  readonly now: Date;
  readonly notice?: string | undefined;
  readonly state?: FormState;
}

export function TasksPage({ user, open, done, now, notice, state }: TasksProps): VNode {
  return (
    <Page title={t.title} user={user} current="/taken" notice={notice} hasErrors={state !== undefined}>
      <ErrorSummary state={state} />
      <h1>{t.title}</h1>
      <Section title={t.open}>
        {open.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        {open.some(({ hasLetter }) => hasLetter) ? (
          <>
            <p>{t.intro}</p>
            <p>
              <a href="/taken/brieven">{letterTexts.all}</a>
            </p>
          </>
        ) : null}
        {open.map((task) => (
          <OpenTask key={task.id} task={task} now={now} />
        ))}
      </Section>
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

function OpenTask({ task, now }: { readonly task: TaskView; readonly now: Date }): VNode {
  return (
    <article class="card">
      <h3>{task.title}</h3>
      {task.dueAt === null ? null : (
        <p class="muted small">{task.dueAt < now ? t.late : t.until(deadlineText(task.dueAt))}</p>
      )}
      <Paragraphs text={task.body} />
      {task.hasLetter ? (
        <p>
          <a href={`/taken/${task.id}/brief`} aria-label={letterTexts.printOf(task.title)}>
            {letterTexts.print}
          </a>
        </p>
      ) : null}
      <PostButton action={`/taken/${task.id}/gedaan`} tone="primary" label={t.markDoneOf(task.title)}>
        {t.markDone}
      </PostButton>
    </article>
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
