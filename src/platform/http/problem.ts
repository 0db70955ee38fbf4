import { DomainError, type DomainErrorKind } from '../../kernel';

/** RFC 9457 problem details with our stable `code`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly details?: Readonly<Record<string, unknown>>;
}

const statusOfKind: Readonly<Record<DomainErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  gone: 410,
};

const titleOfStatus: Readonly<Record<number, string>> = {
  400: 'Dat klopt niet',
  401: 'Je bent niet aangemeld',
  403: 'Dit mag je niet zien',
  404: 'Niet gevonden',
  405: 'Dat kan hier niet',
  409: 'Dat kan nu niet',
  410: 'Deze link werkt niet meer',
  413: 'Het bestand is te groot',
  415: 'Dit soort gegevens kennen we niet',
  422: 'Er is een probleem',
  429: 'Even geduld',
  503: 'Even niet bereikbaar',
};

const explanationOfStatus: Readonly<Record<number, string>> = {
  400: 'Kijk je gegevens na en probeer opnieuw.',
  401: 'Meld je aan en probeer opnieuw.',
  403: 'Je hebt geen toegang tot deze pagina.',
  404: 'Deze pagina bestaat niet, of niet meer.',
  413: 'Kies een kleiner bestand.',
  429: 'Je deed dit te vaak na elkaar. Wacht een minuut en probeer opnieuw.',
  503: 'Probeer het over een minuut opnieuw.',
};

const INTERNAL: Omit<Problem, 'type'> = {
  title: 'Er ging iets mis bij ons',
  status: 500,
  detail: 'We kunnen dit nu niet doen. Er is niets verloren. Probeer het later opnieuw.',
  code: 'INTERNAL',
};

const problem = (fields: Omit<Problem, 'type'>): Problem => ({
  type: `urn:hop-n-job:problem:${fields.code.toLowerCase()}`,
  ...fields,
});

/** A field of the input that is wrong, with words for the person who typed it. */
export class InvalidInput extends DomainError {
  constructor(readonly fields: readonly { readonly field: string; readonly message: string }[]) {
    super('INPUT.INVALID', 'invalid', fields.map(({ field, message }) => `${field}: ${message}`).join('; '));
  }
}

const statusIn = (error: object): number | undefined => {
  for (const name of ['status', 'statusCode'] as const) {
    const value = (error as Record<string, unknown>)[name];
    if (typeof value === 'number' && value >= 400 && value < 500) return value;
  }
  return undefined;
};

/** The problem that an error becomes; whatever is not ours or the client's is a bare 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const status = statusOfKind[error.kind];
    return problem({
      title: titleOfStatus[status] ?? error.message,
      status,
      detail: error.message,
      code: error.code,
      ...(error instanceof InvalidInput ? { errors: error.fields } : {}),
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
    });
  }
  const status = typeof error === 'object' && error !== null ? statusIn(error) : undefined;
  if (status === undefined) return problem(INTERNAL);
  return problem({
    title: titleOfStatus[status] ?? 'Dat kan niet',
    status,
    detail: explanationOfStatus[status] ?? 'Kijk je vraag na en probeer opnieuw.',
    code: `HTTP.${status}`,
  });
}
