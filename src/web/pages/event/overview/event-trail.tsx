import type { VNode } from 'preact';
import type { EventStepView } from '../../../../modules/events';
import { eventStepTexts } from '../../../../texts/event-steps';
import { eventTexts } from '../../../../texts/events';

const t = eventStepTexts.trail;

/** A step that was taken, with the name of who took it. */
export interface NamedStep extends EventStepView {
  /** Undefined when that is not known any more. */
  readonly name: string | undefined;
}

/** Who took which step, the latest first. */
export function EventTrail({ trail }: { readonly trail: readonly NamedStep[] }): VNode | null {
  if (trail.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{t.title}</summary>
      <ul>
        {trail.map((step) => (
          <li key={step.takenAt.getTime()}>{lineOf(step)}</li>
        ))}
      </ul>
    </details>
  );
}

function lineOf({ command, fromState, takenBy, takenAt, reason, name }: NamedStep): string {
  const { reopenOf } = eventStepTexts;
  const step =
    command === 'reopen' && fromState in reopenOf
      ? reopenOf[fromState as keyof typeof reopenOf]
      : eventTexts.commands[command];
  return t.line(step, takenBy === null ? t.byItself : (name ?? t.somebody), takenAt, reason);
}
