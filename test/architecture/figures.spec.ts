import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

jest.setTimeout(120_000);

const root = resolve(__dirname, '..', '..');
const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

/** What is counted, without the numbers: those move with every change. */
const structure = (page: string): string[] =>
  page.split('\n').map((line) => line.replace(/(?<=\| )[\d./% –]+(?= \|)/g, '#').trim());

/** Counts planted code as the tool would. */
const count = (expression: string, files: Readonly<Record<string, string>>): unknown => {
  const code = `
    import ts from 'typescript';
    import * as code from './tools/lib/figures/code-figures.mjs';
    import * as web from './tools/lib/figures/web-figures.mjs';
    const sources = Object.entries(${JSON.stringify(files)}).map(([path, text]) =>
      ({ path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), isTest: false }));
    console.log(JSON.stringify(${expression}));`;
  return JSON.parse(node('--input-type=module', '--eval', code));
};

describe('the page of figures', () => {
  const page = node('tools/figures.mjs', '--print').trim();
  const [, written = ''] =
    /<!-- figures -->\n([\s\S]*?)\n<!-- end of figures -->/.exec(
      readFileSync(resolve(root, 'docs/architecture.md'), 'utf8'),
    ) ?? [];

  it('names in the document what the tool counts now', () => {
    expect(structure(page).length).toBeGreaterThan(30);
    expect(structure(written.trim())).toEqual(structure(page));
  });

  it('has no `any` and no suppressed error', () => {
    expect(page).toContain('| `any` | 0 |');
    expect(page).toContain('| suppressed lint or type errors | 0 |');
  });

  it('counts what it says it counts', () => {
    const long = Array.from({ length: 41 }, (_, line) => `  call(${line});`).join('\n');
    const lenient = `// @ts-nocheck\nconst a: any = b as string;\nconst c = [1] as const;`;
    expect(count('code.leniencies(sources)', { 'a.ts': lenient })).toEqual({ any: 1, suppressions: 1, casts: 1 });
    expect(count('code.functionFigures(sources)', { 'a.ts': `function f(a, b, c, d, e) {\n${long}\n}` })).toEqual({
      lengths: [43],
      manyParameters: 1,
      over40: 1,
    });
    const statements = 'const A = sql<Row>`SELECT 1 FROM a`; const B = "SELECT id FROM b"; const C = "Select one";';
    expect(count('code.statementFigures(sources)', { 'a.ts': statements })).toEqual({ prepared: 1, loose: 1 });
  });

  it('tells forms of the one pipeline from others', () => {
    const controller = `class A {
      @Get() show() {}
      @Post('a') a(@PostOnEvent(form) post: X) {}
      @Post('b') b(@Body() body: unknown) {}
      @Post('c') c(@User() user: X) {}
    }`;
    expect(count('web.formDialects(web.handlersOf(sources))', { 'a.controller.tsx': controller })).toEqual({
      pipeline: 1,
      others: 1,
    });
  });

  it('finds what is written twice', () => {
    const six = Array.from({ length: 7 }, (_, line) => `doSomething(${line});`).join('\n');
    expect(count('web.literalRepetitions(sources)', { 'a.ts': six, 'b.ts': `${six}\nmore();` })).toBe(2);
    expect(count('web.literalRepetitions(sources)', { 'a.ts': six, 'b.ts': six.replace('(3)', '(x)') })).toBe(0);
  });
});
