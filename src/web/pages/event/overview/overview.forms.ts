import { z } from 'zod';
import type { EventView } from '../../../../modules/events';
import { eventStepTexts } from '../../../../texts/event-steps';
import { optionalCount, words } from '../../../forms/fields';
import { defineForm } from '../../../forms/form';
import { eventAddress } from '../../../forms/event-post';

/** Steps in the life of an event: each is asked about before it is taken. */
const STEPS = ['publish', 'close', 'finalise', 'start', 'finish', 'reopen'] as const;

export type Step = (typeof STEPS)[number];

const step = z.enum(STEPS, { error: eventStepTexts.question.notPossible });

/** Which step is asked about: in the address of the question. */
export const stepQuestionForm = defineForm('step', z.object({ step }));

/** The step, once the coordinator read what it does; `unnoted` people are finished without attendance. */
export const stepForm = defineForm('step', z.object({ step, reason: words(200), unnoted: optionalCount }));

/** Address of the page that asks about a step. */
export const stepQuestion = (event: Pick<EventView, 'code'>, asked: Step): string =>
  `${eventAddress(event, '/stap')}?step=${asked}`;

/** How taking the last step back is called; undefined where there is none. */
export const reopeningOf = (state: EventView['state']): string | undefined =>
  state in eventStepTexts.reopenOf ? eventStepTexts.reopenOf[state as keyof typeof eventStepTexts.reopenOf] : undefined;

/** Calling an event off asks for a reason. */
export const cancellationForm = defineForm('cancellation', z.object({ reason: words(200) }));
