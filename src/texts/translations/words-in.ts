import { dutchWords, type MailWords } from '../mails/words';
import type { Translation } from './translation';

/** A sentence that a translation does not hold. */
export class MissingTranslation extends Error {
  override readonly name = 'MissingTranslation';
}

type Leaf = string | ((...facts: never[]) => string);
interface Tree {
  readonly [key: string]: Leaf | Tree;
}

/** What no translation holds: subjects, calendar files, and how typed sentences are finished. */
const DUTCH_FOR_ALL = new Set([
  'sentence',
  'participant.subjects',
  'participant.calendar',
  'changes.subject',
  'changes.subjectMoved',
  'trouble.subjects',
]);

const isTree = (value: Leaf | Tree | undefined): value is Tree => typeof value === 'object';

/** Every sentence that a translation of this catalogue must hold and does not, by its name in the catalogue. */
export function missingSentences({ words }: Translation): string[] {
  return missingIn(dutchWords as unknown as Tree, words, '');
}

function missingIn(dutch: Tree, translated: Tree | undefined, above: string): string[] {
  return Object.entries(dutch).flatMap(([key, value]) => {
    const path = `${above}${key}`;
    const own = translated?.[key];
    if (DUTCH_FOR_ALL.has(path)) return [];
    if (isTree(value)) return missingIn(value, isTree(own) ? own : undefined, `${path}.`);
    return own === undefined ? [path] : [];
  });
}

/** The catalogue in a language. A sentence that is missing throws {@link MissingTranslation} when a mail wants it. */
export const wordsIn = ({ language, words }: Translation): MailWords =>
  filled(dutchWords as unknown as Tree, words, language, '') as unknown as MailWords;

function filled(dutch: Tree, translated: Tree | undefined, language: string, above: string): Tree {
  const result: Record<string, Leaf | Tree> = {};
  for (const [key, value] of Object.entries(dutch)) {
    const path = `${above}${key}`;
    const own = translated?.[key];
    if (DUTCH_FOR_ALL.has(path)) result[key] = value;
    else if (isTree(value)) result[key] = filled(value, isTree(own) ? own : undefined, language, `${path}.`);
    else if (own !== undefined) result[key] = own;
    else Object.defineProperty(result, key, { get: () => missing(language, path) });
  }
  return result;
}

function missing(language: string, path: string): never {
  throw new MissingTranslation(`${language}: ${path}`);
}
