import { DomainError, InvalidInput, type DomainErrorKind, type FieldProblem } from '../../kernel';
import { problemTexts as t } from '../../texts/problems';
import { refusalOf } from './refusal';

/** RFC 9457 problem details with our stable `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const statusOfKind: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  busy: 503,
};

/** Most wrong fields that one answer names: who sent more has a fault in the program, not in each field. */
const MAX_ERRORS = 50;

const problem = (fields: Omit<Problem, 'type'>): Problem => ({
  type: `urn:hop-n-job:problem:${fields.code.toLowerCase()}`,
  ...fields,
});

const statusIn = (error: object): number | undefined => {
  for (const name of ['status', 'statusCode'] as const) {
    const value = (error as Record<string, unknown>)[name];
    if (typeof value === 'number' && value >= 400 && value < 500) return value;
  }
  return undefined;
};

/** The problem that an error becomes. An unexpected error becomes a 500 that tells nothing about it. */
export function problemOf(thrown: unknown): Problem {
  const error = refusalOf(thrown);
  if (error instanceof DomainError) {
    const status = statusOfKind[error.kind];
    return problem({
      title: t.titles[status] ?? error.message,
      status,
      detail: error.message,
      code: error.code,
      ...(error instanceof InvalidInput ? { errors: error.fields.slice(0, MAX_ERRORS) } : {}),
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
    });
  }
  const status = typeof error === 'object' && error !== null ? statusIn(error) : undefined;
  if (status === undefined) return problem({ ...t.internal, status: 500, code: 'INTERNAL' });
  return problem({
    title: t.titles[status] ?? t.otherTitle,
    status,
    detail: t.explanations[status] ?? t.otherExplanation,
    code: `HTTP.${status}`,
  });
}
