import { readdirSync, readFileSync } from 'node:fs';
import * as ts from 'typescript';

const SPEAKING = new Set(['label', 'hint', 'title', 'placeholder', 'alt', 'caption', 'term', 'aria-label']);

/** Words in a page that do not come from the catalogue. */
function strayWords(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2,}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPEAKING.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (/\p{L}{2,}/u.test(node.initializer.text)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Words that hardly a Dutch sentence does without, and that are not English. */
const DUTCH =
  /(?:^|[^\p{L}-])(?:de|het|een|en|niet|geen|je|jij|wij|ze|dit|deze|dat|die|er|op|van|voor|naar|bij|met|zijn|wordt|kan|moet|nog|om|te)(?=$|[^\p{L}-])/iu;

/** Dutch sentences in code: two words or more, one of them a word that Dutch sentences need. */
function strayDutch(fileName: string, source: string): string[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text
        : '';
    if (/\p{L}+\s+\p{L}+/u.test(text) && DUTCH.test(text)) found.push(text.trim());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The catalogue, and what is data: the demo's scenario, the region's places, how people name the columns of their files. */
const DATA =
  /^src\/(?:texts\/|demo\/|modules\/companies\/region\/|modules\/registrations\/(?:csv\/referral-columns|referral\/referral-fields))/;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`);

describe('one catalogue of words', () => {
  const pages = sources.filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'));
  const code = sources.filter(
    (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|\/testing\//.test(file) && !DATA.test(file),
  );

  it('finds pages to look at', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it.each(pages)('%s takes its words from src/texts', (page) => {
    expect(strayWords(page, readFileSync(page, 'utf8'))).toEqual([]);
  });

  it('is the only code with Dutch sentences', () => {
    const stray = code.flatMap((file) =>
      strayDutch(file, readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(stray).toEqual([]);
  });

  it('notices a Dutch sentence in code, and no English one', () => {
    const source =
      "const a = 'Deze link werkt niet meer.'; const b = `${n} stoelen te weinig`; const c = 'of the plan';";
    expect(strayDutch('x.ts', source)).toEqual(['Deze link werkt niet meer.', 'stoelen te weinig']);
  });

  it('notices words in a page', () => {
    expect(strayWords('x.tsx', '<p title="Fout">Welkom hier {name}</p>')).toEqual(['Fout', 'Welkom hier']);
  });
});
