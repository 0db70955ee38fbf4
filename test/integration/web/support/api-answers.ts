import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Described {
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Described> }>>>>;
}

export interface ApiAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What the validator of OpenAPI says of a document. */
export const validityOf = (document: ApiDocument): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'validate-document.mjs')], {
      input: JSON.stringify(document),
      encoding: 'utf8',
    }),
  );

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Holds answers against the document that the product gives of itself. */
export class ApiAnswers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(private readonly document: ApiDocument) {
    addFormats(this.ajv);
    this.ajv.addSchema(document, 'api');
  }

  /** What is wrong with an answer; nothing when it is as described. */
  mistake(answer: ApiAnswer): string | undefined {
    const { status, type, text } = answer;
    const operation = this.operationOf(answer);
    if (operation === undefined || status === 405) return this.problemMistake(answer);
    const [pointer, responses] = operation;
    const described = responses[status];
    if (described === undefined) return `status ${status} is not described`;
    const media = type.split(';', 1)[0] ?? '';
    if (described.content === undefined) return text === '' ? undefined : 'a body that is not described';
    if (!(media in described.content)) return `content of type ${media} is not described`;
    return this.schemaMistake(`${pointer}/responses/${status}/content/${escaped(media)}/schema`, text);
  }

  private problemMistake({ status, type, text }: ApiAnswer): string | undefined {
    if (status < 400) return `status ${status} of an operation that is not described`;
    if (!type.startsWith('application/problem+json')) return `an error of type ${type}`;
    return this.schemaMistake('#/components/schemas/Problem', text);
  }

  private schemaMistake(pointer: string, text: string): string | undefined {
    const fits = this.ajv.compile({ $ref: `api${pointer}` });
    return fits(JSON.parse(text)) ? undefined : this.ajv.errorsText(fits.errors);
  }

  private operationOf({
    method,
    path,
  }: ApiAnswer): [pointer: string, responses: Record<string, Described>] | undefined {
    for (const [template, item] of Object.entries(this.document.paths)) {
      const operation = item[method.toLowerCase()];
      if (operation === undefined || !new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)) continue;
      return [`#/paths/${escaped(template)}/${method.toLowerCase()}`, operation.responses];
    }
    return undefined;
  }
}
