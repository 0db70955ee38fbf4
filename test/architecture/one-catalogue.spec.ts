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

describe('one catalogue of words', () => {
  const pages = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
    .map((file) => `src/${file}`);

  it('finds pages to look at', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  it.each(pages)('%s takes its words from src/texts', (page) => {
    expect(strayWords(page, readFileSync(page, 'utf8'))).toEqual([]);
  });

  it('notices words in a page', () => {
    expect(strayWords('x.tsx', '<p title="Fout">Welkom hier {name}</p>')).toEqual(['Fout', 'Welkom hier']);
  });
});
