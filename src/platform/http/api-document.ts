import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ADDRESS_PART } from './address-parts';
import { apiSchemas } from './api-schemas';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Responses = Operation['responses'];

/** What any call can be answered, whatever it does. */
const ALWAYS: Readonly<Record<string, string>> = {
  400: 'the address or the body cannot be read',
  401: 'no token, or one that is unknown or has ended',
  403: 'the scopes of the token (`TOKEN.SCOPE_MISSING`) or the role of its user do not allow this',
  404: 'not there, or not yours to see',
  408: 'the request did not come in whole in time',
  429: 'too many calls; Retry-After says when to come back',
  500: 'a fault of ours; nothing was changed',
  503: 'not now; Retry-After says when to come back',
};

/** What else a call with a body can be answered. */
const WITH_BODY: Readonly<Record<string, string>> = {
  409: 'the state does not allow it, or a call with the same Idempotency-Key is under way',
  413: 'the body is too large',
  415: 'the body is not application/json',
  422: 'the input is wrong, `errors` names at most fifty fields; or the Idempotency-Key was used for another call',
};

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The API as OpenAPI 3.1: schemas as zod reads them, and every error of every operation. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const { paths, ...document } = SwaggerModule.createDocument(app, about());
  const ofApi = Object.entries(paths).filter(([path]) => path.startsWith('/api/'));
  for (const [, item] of ofApi) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation !== undefined) describeOperation(operation);
    }
  }
  const components = { ...document.components, schemas: apiSchemas() };
  return { ...document, components, paths: Object.fromEntries(ofApi) };
}

const about = (): Omit<OpenAPIObject, 'paths'> =>
  new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle("Hop 'n Job! API")
    .setDescription('Errors are RFC 9457 problems with a stable `code`. Every POST honours `Idempotency-Key`.')
    .setVersion('1')
    .addServer('/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'a token of `token-create`, with the scopes that each operation names',
    })
    .build();

function describeOperation(operation: Operation): void {
  const errors = { ...ALWAYS, ...(operation.requestBody === undefined ? {} : WITH_BODY) };
  const own = operation.responses as Responses & Record<string, { description?: string }>;
  for (const [status, description] of Object.entries(errors)) {
    own[status] = { description: own[status]?.description ?? description, content: PROBLEM };
  }
  operation.parameters = (operation.parameters ?? []).map((parameter) =>
    'in' in parameter && parameter.in === 'path'
      ? { ...parameter, schema: { type: 'string', pattern: ADDRESS_PART.source } }
      : parameter,
  );
}
