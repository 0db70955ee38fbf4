import { commentShare, functionFigures, leniencies, statementFigures } from './code-figures.mjs';
import { lineCount, readSources } from './read-sources.mjs';
import { formDialects, handlersOf, literalRepetitions } from './web-figures.mjs';

/** @typedef {import('./read-sources.mjs').Source} Source */

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {number[]} values */
const spread = (values) => `${quantile(values, 0.5)} / ${quantile(values, 0.9)} / ${Math.max(0, ...values)}`;

/** @param {Source[]} sources */
const lines = (sources) => sources.map(({ text }) => lineCount(text));
/** @param {number[]} values */
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** The rooms of the product, in the order of the layout. @param {Source[]} sources @returns {[string, Source[]][]} */
function areas(sources) {
  /** @type {Map<string, Source[]>} */
  const found = new Map();
  for (const source of sources) {
    const [, room = '', inner = ''] = source.path.split('/');
    const name = room.includes('.') ? 'entry points' : room === 'modules' ? inner : room;
    found.set(name, [...(found.get(name) ?? []), source]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}

/** @param {Source[]} sources */
const useCases = (sources) =>
  sources.filter(({ path, text }) => path.includes('/use-cases/') && /^export class /m.test(text));

/** @param {string[]} head @param {(string | number)[][]} rows */
const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The page of figures as Markdown: what the code looks like from outside, counted the same way every time. */
export function figuresPage() {
  const all = [...readSources('src'), ...readSources('test')];
  const product = all.filter(({ isTest }) => !isTest);
  const specs = all.filter(({ path }) => /\.spec\.tsx?$/.test(path));
  const tests = all.filter(({ isTest }) => isTest);
  return `${overview(product)}\n\n${ofTests(specs, tests)}\n\n${byArea(product)}`;
}

/** @param {Source[]} product */
function overview(product) {
  const { lengths, manyParameters, over40 } = functionFigures(product);
  const { any, suppressions, casts } = leniencies(product);
  const { prepared, loose } = statementFigures(product);
  const handlers = handlersOf(product);
  const count = (/** @type {boolean} */ isApi, /** @type {RegExp} */ verb) =>
    handlers.filter((handler) => handler.isApi === isApi && verb.test(handler.verb)).length;
  const { pipeline, others } = formDialects(handlers);
  const pages = product.filter(({ path }) => path.startsWith('src/web/pages/'));
  return table(
    ['what', 'figure'],
    [
      ['files', product.length],
      ['lines of a file: median / p90 / max', spread(lines(product))],
      ['lines of a function with a body: median / p90 / max', spread(lengths)],
      ['functions of more than 40 lines', percent(over40 / lengths.length)],
      ['functions of more than 4 parameters, without constructors', manyParameters],
      ['`any`', any],
      ['suppressed lint or type errors', suppressions],
      ['casts', casts],
      ['lines that are comments', percent(commentShare(product))],
      ['use cases', useCases(product).length],
      ['pages: addresses to read / to post to', `${count(false, /Get/)} / ${count(false, /Post/)}`],
      ['operations of the API', count(true, /./)],
      ['forms that come through the one form pipeline / otherwise', `${pipeline} / ${others}`],
      ['literal repetitions of six lines in pages', literalRepetitions(pages)],
      ['SQL statements: prepared by a test / all', `${prepared} / ${prepared + loose}`],
    ],
  );
}

/** @param {Source[]} specs @param {Source[]} tests */
const ofTests = (specs, tests) =>
  table(
    ['tests', 'figure'],
    [
      ['specs', specs.length],
      ['lines of tests and what they use', sum(lines(tests))],
    ],
  );

/** @param {Source[]} product */
const byArea = (product) =>
  table(
    ['room', 'files', 'lines', 'lines of a file: median', 'use cases'],
    areas(product).map(([name, sources]) => [
      name,
      sources.length,
      sum(lines(sources)),
      quantile(lines(sources), 0.5),
      useCases(sources).length || '–',
    ]),
  );
