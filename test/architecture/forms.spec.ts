import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGES = join(__dirname, '../../src/web/pages');

/** What only the form pipeline in `src/web/forms` may do: read a body, answer a browser, tell a refusal from a fault. */
const OWN_WAYS: readonly [what: string, sign: RegExp][] = [
  ['@Body', /@Body\(/],
  ['@Res', /@Res\(/],
  ['catch of DomainError', /catch \([^)]*\) \{[^}]*DomainError/],
];

/** No forms: a reader that shows in words why a part of the page is not there, and the answer of a file. */
const NO_FORMS = ['event/day/day.reader.ts: catch of DomainError', 'public/static/static.controller.ts: @Res'];

/** Every file below this folder that goes its own way, with how. */
function ownWays(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return files.sort().flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    return OWN_WAYS.filter(([, sign]) => sign.test(source)).map(([what]) => `${name}: ${what}`);
  });
}

describe('forms', () => {
  it('go through the one pipeline', () => {
    expect(ownWays(PAGES)).toEqual(NO_FORMS);
  });

  it('would be found when they did not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    writeFileSync(
      join(folder, 'planted.controller.ts'),
      `class C { async f(@Body() body: Form, @Res() reply: Reply) {
         try { await act(body); } catch (error) { if (!(error instanceof DomainError)) throw error; }
       } }`,
    );
    expect(ownWays(folder)).toEqual([
      'planted.controller.ts: @Body',
      'planted.controller.ts: @Res',
      'planted.controller.ts: catch of DomainError',
    ]);
  });
});
