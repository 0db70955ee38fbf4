import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as ts from 'typescript';

const ROOT = resolve(__dirname, '../..');
const textOf = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** The last column of the tables of docs/dutch.md. */
const neverSaid: readonly string[] = textOf('docs/dutch.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.endsWith('| never |'))
  .flatMap((line) => line.split('|').at(-2)!.split(','))
  .map((words) => words.trim());

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NEVER = new RegExp(`(?<!\\p{L})(?:${neverSaid.map(escaped).join('|')})(?!\\p{L})`, 'giu');
const unwanted = (text: string): string[] => text.match(NEVER) ?? [];

const dutchTexts = readdirSync(resolve(ROOT, 'src/texts'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.startsWith('translations'))
  .map((path) => `src/texts/${path}`);

const GUIDES = ['regisseur', 'bemiddelaar', 'gastbedrijf'].map((name) => `docs/guides/${name}.md`);

/** What a catalogue says, without its comments and the names of its keys. */
function wordsOf(path: string): string {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true));
  return words.join('\n');
}

describe('the Dutch that users read', () => {
  it('knows what is never said', () => {
    expect(neverSaid.length).toBeGreaterThan(50);
    expect(unwanted('Kies een Opstapplaats. Je kunt dat.')).toEqual(['Opstapplaats', 'Je kunt']);
    expect(unwanted('Kies een halte. Je kan dat.')).toEqual([]);
  });

  it.each(dutchTexts)('%s has one word per thing', (path) => {
    expect(unwanted(wordsOf(path))).toEqual([]);
  });

  it.each(GUIDES)('%s says it as the pages do', (path) => {
    expect(unwanted(textOf(path))).toEqual([]);
  });
});
