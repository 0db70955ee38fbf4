import fc from 'fast-check';
import type { PageForm } from '../../../support';

/** A request as it goes over the line. */
export interface MadeUpRequest {
  readonly method: string;
  readonly path: string;
  readonly visitor: string;
  readonly type?: string;
  readonly body?: string;
}

/** Where requests go: a route, the same with real values in it, and the form of a page that is sent there. */
export interface Target {
  readonly method: string;
  readonly route: string;
  readonly address: string;
  readonly visitor: string;
  readonly form?: PageForm | undefined;
  /** A body as a program sends it. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Whether it does so much, or so much for good, that it is only asked what must be refused. */
  readonly onlyRefused: boolean;
}

const NASTY = [
  ...['', ' ', '0', '-1', '1e999', 'NaN', 'null', 'true', '99999999999999999999', '3,5', '٣', '24:00', '25:99', '8u30'],
  ...['2027-02-30', '9999-12-31', '0000-00-00', '2027-03-11', '01890a5d-ac96-774b-bcce-b302099a8057', 'HNJ-2027-01'],
  ...['é', 'D’Hondt', '\u0000', '\u200b', '\u202e', '\ufffd', '👩‍👩‍👧', 'x'.repeat(5_000), 'é'.repeat(300), '\r\n\r\n'],
  ...[
    "' OR 1=1 --",
    '\\',
    '%',
    '%E9',
    '../..',
    '__proto__',
    'constructor',
    '<script>',
    '{{x}}',
    '=1+1',
    '@',
    'a@b',
    ';',
  ],
];

const nasty = fc.oneof(
  { arbitrary: fc.constantFrom(...NASTY), weight: 5 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 60 }), weight: 1 },
  { arbitrary: fc.string({ maxLength: 400 }), weight: 1 },
);

const PARTS = [
  '%E9',
  '%C3%A9',
  '%ED%A0%80',
  '%00',
  '..',
  '..%2f',
  '%',
  '__proto__',
  'a b',
  'x'.repeat(150),
  '-',
  '01890a5d',
];

const part = fc.oneof(fc.constantFrom(...PARTS, '01890a5d-ac96-774b-bcce-b302099a8057'), nasty.map(encoded));

function encoded(text: string): string {
  // A lone half of a pair cannot be written in an address.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** This value so many times in a hundred, else the other. */
const mostly = <Value>(percent: number, usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: percent }, { arbitrary: other, weight: 100 - percent });

/** The address with some of its parts made up. */
function pathOf({ route, address, onlyRefused }: Target): fc.Arbitrary<string> {
  const real = address.split('/');
  const variable = route.split('/').map((segment) => segment.startsWith(':'));
  const last = variable.lastIndexOf(true);
  return fc
    .tuple(
      ...real.map((segment, at) => {
        if (variable[at] !== true) return fc.constant(segment);
        if (onlyRefused && at === last) return part;
        return mostly(92, segment, part);
      }),
    )
    .map((segments) => segments.join('/'));
}

const query = mostly<readonly (readonly [string, string])[]>(
  85,
  [],
  fc.array(fc.tuple(fc.constantFrom('done', 'naar', 'q', 'wie', 'page', 'day', 'x[]', '__proto__'), nasty), {
    maxLength: 4,
  }),
);

const queryText = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}`;

/** The fields of a form as a browser sends them, with some missing, sent twice or nasty. */
function fieldsOf(form: PageForm | undefined): fc.Arbitrary<string> {
  const names = form?.fields.map(({ name, value, choices }) => ({ name, values: [value, ...choices] })) ?? [];
  const known = names.map(({ name, values }) =>
    fc
      .oneof(
        { arbitrary: fc.constantFrom(...values).map((value) => [value]), weight: 6 },
        { arbitrary: nasty.map((value) => [value]), weight: 3 },
        { arbitrary: fc.constant([]), weight: 1 },
        { arbitrary: fc.array(nasty, { minLength: 2, maxLength: 3 }), weight: 1 },
      )
      .map((sent) => sent.map((value) => `${encoded(name)}=${encoded(value)}`)),
  );
  const unknown = fc
    .array(fc.tuple(nasty, nasty), { maxLength: 1 })
    .map((pairs) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`));
  return fc.tuple(...known, unknown).map((pairs) => pairs.flat().join('&'));
}

const anything = fc.oneof(
  nasty,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, [], {}, [null], { a: { b: [1] } }, [['x']]),
  fc.array(nasty, { maxLength: 12 }),
);

/** A JSON object like the example, or nothing like it. */
function jsonOf(example: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const fields = Object.entries(example).map(([name, value]) =>
    fc.oneof(
      { arbitrary: fc.constant([[name, value] as const]), weight: 5 },
      { arbitrary: anything.map((other) => [[name, other] as const]), weight: 2 },
      { arbitrary: fc.constant([]), weight: 1 },
    ),
  );
  const alike = fc.tuple(...fields).map((pairs) => JSON.stringify(Object.fromEntries(pairs.flat())));
  return fc.oneof(
    { arbitrary: alike, weight: 8 },
    { arbitrary: anything.map((value) => JSON.stringify(value)), weight: 2 },
    {
      arbitrary: fc.constantFrom('', '{', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '[[[[', 'nul', '"\\ud800"'),
      weight: 1,
    },
  );
}

const FORM = 'application/x-www-form-urlencoded';
const UPLOAD = 'multipart/form-data; boundary=b';

const strange = fc.constantFrom<readonly [type: string | undefined, body: string]>(
  [undefined, ''],
  [FORM, '%E9=%&&&==&a=%zz'],
  [FORM, 'a&'.repeat(6_000)],
  [FORM, '__proto__=1&constructor=2&a[b][c]=3&a=1&a=2'],
  ['text/plain', 'hallo'],
  ['application/xml', '<x/>'],
  ['application/json; charset=latin1', '{'],
  ['multipart/form-data', 'x'],
  [UPLOAD, 'x'],
  [UPLOAD, '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nvoornaam;x\r\n'],
  [
    UPLOAD,
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nnaam;x\n"\u0000;1\r\n--b--\r\n',
  ],
  ['/', '{}'],
);

function bodyOf(target: Target): fc.Arbitrary<readonly [type: string | undefined, body: string | undefined]> {
  if (target.method === 'GET') return fc.constant([undefined, undefined] as const);
  const form = fieldsOf(target.form).map((body) => [FORM, body] as const);
  const json = jsonOf(target.example ?? exampleOf(target.form)).map((body) => ['application/json', body] as const);
  const [usual, other] = target.example === undefined ? [form, json] : [json, form];
  return fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: other, weight: 2 }, { arbitrary: strange, weight: 2 });
}

const exampleOf = (form: PageForm | undefined): Record<string, string> =>
  Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));

/** Mostly who it is for. An address without a part that can be made up is only refused of whoever is not signed in. */
const visitorOf = ({ onlyRefused, route, visitor }: Target, visitors: readonly string[]): fc.Arbitrary<string> =>
  onlyRefused && !route.includes(':') ? fc.constant('nobody') : mostly(90, visitor, fc.constantFrom(...visitors));

const requestTo = (target: Target, visitors: readonly string[]): fc.Arbitrary<MadeUpRequest> =>
  fc
    .record({
      path: pathOf(target),
      query,
      sent: bodyOf(target),
      visitor: visitorOf(target, visitors),
      method: mostly(96, target.method, fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH')),
    })
    .map(({ path, query: pairs, sent: [type, body], visitor, method }) => ({
      ...{ method, path: `${path}${queryText(pairs)}`, visitor },
      ...(method !== 'GET' && type !== undefined && { type }),
      ...(method !== 'GET' && body !== undefined && { body }),
    }));

/** So many requests to all of the targets, each time the same. */
export const madeUpRequests = (
  targets: readonly Target[],
  visitors: readonly string[],
  size: { readonly numRuns: number; readonly seed: number },
): MadeUpRequest[] =>
  fc.sample(
    fc.constantFrom(...targets).chain((target) => requestTo(target, visitors)),
    size,
  );
