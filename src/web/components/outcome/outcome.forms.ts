import { z } from 'zod';
import { DomainError, InvalidInput } from '../../../kernel';
import {
  notHeldReasons,
  outcomeCodes,
  type NotHeldReason,
  type OutcomeActor,
  type OutcomeCode,
  type RecordNotHeld,
  type RecordOutcome,
} from '../../../modules/outcomes';
import { outcomeTexts as t } from '../../../texts/outcomes';
import { paragraph } from '../../forms/fields';
import { defineForm, type FormValue } from '../../forms/form';

type NotHeldChoice = `not-held-${NotHeldReason}`;

/** What a person picks for an interview: an outcome, or why it was not held. */
export type ResultChoice = OutcomeCode | NotHeldChoice;

export const notHeldChoice = (reason: NotHeldReason): NotHeldChoice => `not-held-${reason}`;

const choices: readonly ResultChoice[] = [...outcomeCodes, ...notHeldReasons.map(notHeldChoice)];

/** What became of one interview; several may stand on one page, each with this form. */
export const outcomeForm = defineForm(
  'outcome',
  z.object({
    result: z.enum(choices, { error: t.resultMissing }),
    feedback: paragraph(300),
    /** The page to go back to. */
    back: z.string().default(''),
  }),
);

const reasonOf = (choice: ResultChoice): NotHeldReason | undefined =>
  notHeldReasons.find((reason) => notHeldChoice(reason) === choice);

const outcomeOf = (choice: ResultChoice): OutcomeCode | undefined => outcomeCodes.find((code) => code === choice);

interface ResultUseCases {
  readonly outcome: RecordOutcome;
  readonly notHeld: RecordNotHeld;
}

/**
 * Records the choice for one interview.
 * @throws DomainError when the choice itself is refused: another's interview, or too early; InvalidInput about the words
 */
export async function recordResult(
  useCases: ResultUseCases,
  about: { readonly actor: OutcomeActor; readonly interviewId: string },
  { result, feedback }: Omit<FormValue<typeof outcomeForm>, 'back'>,
): Promise<void> {
  const outcome = outcomeOf(result);
  const reason = reasonOf(result);
  try {
    if (outcome !== undefined) await useCases.outcome.execute({ ...about, outcome, feedback });
    if (reason !== undefined) await useCases.notHeld.execute({ ...about, reason });
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    throw new InvalidInput([{ field: 'feedback', message: error.message }]);
  }
}
