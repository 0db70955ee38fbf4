import { readdirSync, readFileSync } from 'node:fs';
import * as ts from 'typescript';

type Where = 'name' | 'field' | 'file' | 'comment';

interface Rule {
  readonly words: readonly string[];
  /** What to say instead: docs/glossary.md. */
  readonly say: string;
  readonly where: readonly Where[];
  /** Names that a library gives. */
  readonly given?: readonly string[];
  /** Where people read what stands there. */
  readonly except?: RegExp;
}

const EVERYWHERE: readonly Where[] = ['name', 'file', 'comment'];
const NAMES: readonly Where[] = ['name', 'file'];

const DUTCH =
  'aanmelding aanwezigheid adres begeleider bericht busbedrijf datum deelnemer gedaan gemeente gesprek groep halte keuze kenmerk ' +
  'naam nood opmerking reden rijdt rondleiding stap taak talen telefoon tijd vacature verplaats versie vestiging voorkeur waarom zeg';

const rules: readonly Rule[] = [
  { words: ['local day', 'local days'], say: 'closing day', where: EVERYWHERE },
  { words: ['talk', 'talks'], say: 'interview', where: EVERYWHERE },
  { words: ['happening'], say: 'disruption, delay', where: NAMES },
  { words: ['truth'], say: 'facts', where: ['name'] },
  { words: ['its', 'told'], say: 'a noun', where: ['name'] },
  { words: ['happenings', 'surroundings'], say: 'the noun of what it is', where: EVERYWHERE },
  { words: ['bus company', 'bus host'], say: 'coachOperator, escort', where: EVERYWHERE },
  {
    words: ['manager', 'helper', 'helpers', 'util', 'utils'],
    say: 'what it does',
    where: NAMES,
    given: ['EntityManager', 'manager', 'ClsServiceManager'],
  },
  {
    words: DUTCH.split(' '),
    say: 'English; Dutch only in src/texts and paths',
    where: [...NAMES, 'field'],
    // The pages of the browser tests have the Dutch names of their addresses and labels.
    except: /^(?:src\/texts|test\/e2e)\//,
  },
];

/** `closingDayOf`, `CLOSING_DAY` and `closing-day.ts` as lower-case words. */
const wordsOf = (text: string): string =>
  ` ${text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}0-9]+/u)
    .join(' ')} `;

/** The name of a field in a form. */
const isField = (node: ts.Node): node is ts.StringLiteral =>
  ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent) && node.parent.name.getText() === 'name';

/** A name that the file itself gives or uses: identifiers, and keys in quotes. */
const isName = (node: ts.Node): node is ts.Identifier | ts.StringLiteral =>
  ts.isIdentifier(node) ||
  (ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/** A comment stands at the start of a line or after a space; `//` of an address does not. */
const COMMENT = /(?<=^|\s)(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

function namesAndComments(path: string, source: string): (readonly [Where, string])[] {
  const names = new Set<string>();
  const fields = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isName(node)) names.add(node.text);
    if (isField(node)) fields.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  const comments = [...source.matchAll(COMMENT)].map(([comment]) => ['comment', comment] as const);
  const all = (where: Where, texts: Set<string>) => [...texts].map((text) => [where, text] as const);
  return [['file', path], ...all('name', names), ...all('field', fields), ...comments];
}

/** Words in a file that the project does not use, each with what it says instead. */
function forbiddenWords(path: string, source: string): string[] {
  const applying = rules.filter(({ except }) => !except?.test(path));
  const found = new Set<string>();
  for (const [where, text] of namesAndComments(path, source)) {
    const words = wordsOf(text);
    for (const { words: forbidden, say, where: places, given } of applying) {
      if (given?.includes(text)) continue;
      const word = places.includes(where) ? forbidden.find((candidate) => words.includes(` ${candidate} `)) : undefined;
      if (word !== undefined) found.add(`${path}: ${where} "${text.slice(0, 80)}" has "${word}": say ${say}`);
    }
  }
  return [...found];
}

const filesUnder = (folder: string): { readonly path: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const sources = filesUnder('src');
const tests = filesUnder('test');

describe('one word per thing', () => {
  it('finds files to look at', () => {
    expect(sources.length).toBeGreaterThan(500);
  });

  it('holds in all names, files and comments', () => {
    expect([...sources, ...tests].flatMap(({ path, text }) => forbiddenWords(path, text))).toEqual([]);
  });

  it.each([
    ['a name', 'src/modules/x.ts', 'const localDays = 1;'],
    ['a constant', 'src/modules/x.ts', 'const BUS_COMPANY = 1;'],
    ['a file', 'src/modules/surroundings.ts', ''],
    ['a comment', 'src/modules/x.ts', '/** Every local day. */\nconst a = 1;'],
    ['a pronoun as a name', 'src/modules/x.ts', 'const itsPlan = 1;'],
    ['a Dutch key', 'src/modules/x.ts', 'const form = { reden: 1 };'],
    ['a Dutch field in a page', 'src/web/x.tsx', 'const field = <input name="reden" />;'],
    ['a name of a library in a name of ours', 'src/platform/x.ts', 'const queueManager = 1;'],
    ['a Dutch key in quotes', 'src/modules/x.ts', "const form = { 'reden-van': 1 };"],
  ])('would notice %s', (_what, path, source) => {
    expect(forbiddenWords(path, source)).toHaveLength(1);
  });

  it('leaves texts and the insides of words alone', () => {
    expect(forbiddenWords('src/texts/x.ts', 'const reden = 1;')).toEqual([]);
    expect(forbiddenWords('src/modules/x.ts', "const stapler = 'de reden';")).toEqual([]);
    expect(forbiddenWords('src/web/x.tsx', 'const field = <input name="reason" title="reden" />;')).toEqual([]);
    expect(forbiddenWords('src/platform/x.ts', 'const run = (manager: EntityManager) => manager;')).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7);
  const quoted = (column: number): string[] => [
    ...new Set(
      rows.flatMap((cells) => [...(cells[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '')),
    ),
  ];
  const schema = readdirSync('src/platform/database/migrations')
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readFileSync(`src/platform/database/migrations/${file}`, 'utf8'))
    .join('\n');
  const tables = new Map(
    [...schema.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)\s*\(([\s\S]*?)\n\)/g)].map(
      ([, name = '', body = '']) => [name, body],
    ),
  );

  it.each(quoted(4))('names a table or column that exists: %s', (name) => {
    const [table = '', column] = name.split('.');
    expect([...tables.keys()]).toContain(table);
    if (column !== undefined) expect(tables.get(table)).toMatch(new RegExp(`^\\s+${column} `, 'm'));
  });

  it.each(quoted(3))('names what the code says: %s', (name) => {
    expect(sources.some(({ text }) => text.toLowerCase().includes(name.toLowerCase()))).toBe(true);
  });
});
