import ts from 'typescript';
import { nodesOf } from './read-sources.mjs';

/** @typedef {import('./read-sources.mjs').Source} Source */
/** @typedef {{ verb: string, isApi: boolean, parameters: string[] }} Handler */

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** Names of the decorators of a node. @param {import('typescript').Node} node @returns {string[]} */
function decoratorNames(node) {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}

/** Every handler of a route: of a page, or of the API (a controller in an `http` folder). @param {Source[]} sources @returns {Handler[]} */
export function handlersOf(sources) {
  return sources
    .filter(({ path }) => /\.controller\.tsx?$/.test(path))
    .flatMap(({ path, tree }) =>
      [...nodesOf(tree)].filter(ts.isMethodDeclaration).flatMap((method) => {
        const verb = decoratorNames(method).find((name) => VERBS.has(name));
        if (verb === undefined) return [];
        return [{ verb, isApi: path.includes('/http/'), parameters: method.parameters.flatMap(decoratorNames) }];
      }),
    );
}

/** How the forms of pages reach their handlers; a handler that reads no form is not counted. @param {Handler[]} handlers */
export function formDialects(handlers) {
  const forms = handlers.filter(({ verb, isApi }) => verb === 'Post' && !isApi);
  const reads = (/** @type {RegExp} */ pattern) =>
    forms.filter(({ parameters }) => parameters.some((name) => pattern.test(name)));
  const pipeline = reads(/^Post[A-Z]/);
  const raw = reads(/^Body$/);
  const other = reads(/^Posted$/);
  return { pipeline: pipeline.length, others: raw.length + other.length };
}

const WINDOW = 6;

/** Runs of six or more equal lines that stand in more than one place; imports and lines without a word do not count. @param {Source[]} sources */
export function literalRepetitions(sources) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const windows = sources.map(({ text }) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /\w/.test(line) && !/^(?:import|export \*|\} from|\*|\/)/.test(line));
    return lines.map((_, at) => (at + WINDOW > lines.length ? undefined : lines.slice(at, at + WINDOW).join('\n')));
  });
  for (const window of windows.flat()) if (window !== undefined) seen.set(window, (seen.get(window) ?? 0) + 1);
  const isRepeated = (/** @type {string | undefined} */ window) => window !== undefined && (seen.get(window) ?? 0) > 1;
  return windows.flatMap((file) => file.filter((window, at) => isRepeated(window) && !isRepeated(file[at - 1]))).length;
}
