import { z } from 'zod';
import { DomainError } from '../../../kernel';
import {
  notHeldReasons,
  outcomeCodes,
  type NotHeldReason,
  type OutcomeActor,
  type OutcomeCode,
  type RecordNotHeld,
  type RecordOutcome,
} from '../../../modules/outcomes';
import { parseForm, type FieldErrors } from '../../../platform/http';
import { outcomeTexts as t } from '../../../texts/outcomes';

type NotHeldChoice = `not-held-${NotHeldReason}`;

/** What a person picks for an interview: an outcome, or why it was not held. */
export type ResultChoice = OutcomeCode | NotHeldChoice;

export const notHeldChoice = (reason: NotHeldReason): NotHeldChoice => `not-held-${reason}`;

const choices: readonly ResultChoice[] = [...outcomeCodes, ...notHeldReasons.map(notHeldChoice)];

const schema = z.object({
  result: z.enum(choices, { error: t.resultMissing }),
  feedback: z.string().default(''),
});

/** Several interviews may stand on one page, so the fields of each carry its id. */
export const resultField = (interviewId: string): string => `resultaat-${interviewId}`;
export const feedbackField = (interviewId: string): string => `feedback-${interviewId}`;

export type FormBody = Readonly<Record<string, unknown>>;

/** The fields of whatever was posted. */
export const formOf = (body: unknown): FormBody => (typeof body === 'object' && body !== null ? { ...body } : {});

/** A field as it was typed, to show the form again. */
export const typedIn = (body: FormBody, field: string): string => {
  const typed = body[field];
  return typeof typed === 'string' ? typed : '';
};

const reasonOf = (choice: ResultChoice): NotHeldReason | undefined =>
  notHeldReasons.find((reason) => notHeldChoice(reason) === choice);

const outcomeOf = (choice: ResultChoice): OutcomeCode | undefined => outcomeCodes.find((code) => code === choice);

interface ResultUseCases {
  readonly outcome: RecordOutcome;
  readonly notHeld: RecordNotHeld;
}

/**
 * Reads the fields of one interview and records the choice. Answers what is wrong, by field of the page; empty when it
 * is stored. @throws DomainError when the choice itself is refused: another's interview, or too early
 */
export async function recordResult(
  useCases: ResultUseCases,
  actor: OutcomeActor,
  interviewId: string,
  body: FormBody,
): Promise<FieldErrors> {
  const parsed = parseForm(schema, {
    result: body[resultField(interviewId)],
    feedback: body[feedbackField(interviewId)],
  });
  if (!parsed.ok) return { [resultField(interviewId)]: parsed.errors['result'] ?? t.resultMissing };
  const { result, feedback } = parsed.value;
  const outcome = outcomeOf(result);
  const reason = reasonOf(result);
  try {
    if (outcome !== undefined) await useCases.outcome.execute({ actor, interviewId, outcome, feedback });
    if (reason !== undefined) await useCases.notHeld.execute({ actor, interviewId, reason });
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
    return { [feedbackField(interviewId)]: error.message };
  }
  return {};
}
