/** What a log may keep of an error: what kind it is and where it arose, and nothing of what people wrote. */
export interface LoggableError {
  readonly type: string;
  readonly code?: string | number;
  readonly message: string;
  /** The lines of code, without the message that precedes them in a stack. */
  readonly stack: string;
  readonly cause?: LoggableError;
}

/** Causes of causes that are followed. */
const DEPTH = 3;

/** An error as the log has it; every other property stays out, such as the parameters of a statement. */
export function loggableError(thrown: unknown, depth = DEPTH): LoggableError {
  const error = rawOf(thrown);
  if (!(error instanceof Error)) return { type: typeof error, message: errorText(error), stack: '' };
  const code = codeOf(error);
  const { cause } = error;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: errorText(error),
    stack: framesOf(error),
    ...(cause instanceof Error && depth > 1 ? { cause: loggableError(cause, depth - 1) } : {}),
  };
}

/** One line about an error, without what people wrote. */
export function errorText(thrown: unknown): string {
  const error = rawOf(thrown);
  if (!(error instanceof Error)) return withoutWords(String(error));
  return 'sqlState' in error || 'sqlMessage' in error ? refusalOfDatabase(error) : withoutWords(error.message);
}

/** What a mail server or a gateway said, down to its codes: its words may name whoever the message is for. */
export const replyCodes = (reply: string): string =>
  /^\s*\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3})?/.exec(reply)?.[0].trim() ?? withoutWords(reply);

/** The HTTP logger hands over its own copy of an error, which keeps the error itself aside. */
function rawOf(thrown: unknown): unknown {
  if (typeof thrown !== 'object' || thrown === null || thrown instanceof Error) return thrown;
  const raw: unknown = Reflect.get(thrown, 'raw');
  return raw instanceof Error ? raw : thrown;
}

function codeOf(error: Error): string | number | undefined {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code)) ? code : undefined;
}

/** Names of our tables, columns and keys: lower case, unlike most of what people write, and only where the server puts them. */
const NAMED = /\b(?:column|key|constraint|table) ['`]((?:[a-z0-9_.]|PRIMARY|`){1,130})['`]/gi;

/** The server quotes the value that it refuses, so only its number and the names of ours are kept. */
function refusalOfDatabase(error: Error): string {
  const errno: unknown = Reflect.get(error, 'errno');
  const names = [...error.message.matchAll(NAMED)].map(([, name = '']) => name.replaceAll('`', ''));
  return `database refused (${[codeOf(error) ?? 'no code', typeof errno === 'number' ? errno : '', ...names].filter(String).join(' ')})`;
}

const HIDDEN: readonly (readonly [RegExp, string])[] = [
  // An address of the web keeps its host; what follows may be a token.
  [/\b([a-z][a-z+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#'"]*)[^\s'"]*/gi, '$1$2/…'],
  [/<[^<>]*>|[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/g, '…'],
  // From the first quote to the last: what is quoted may hold quotes itself.
  [/(["'`“‘]).*(["'`”’])/gs, '$1…$2'],
];

/** Ids and network addresses stay; numbers of phones and long secrets go. */
const FIGURES =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b(?:[1-9]\d{0,2}|0)(?:\.(?:[1-9]\d{0,2}|0)){3}\b|\+?\d(?:[\s./-]?\d){6,}|[\w-]{30,}/g;
const STAYS = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d{1,3}(?:\.\d{1,3}){3})$/;

const LONGEST = 300;

const withoutWords = (text: string): string =>
  HIDDEN.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
    .replace(FIGURES, (figure) => (STAYS.test(figure) ? figure : '…'))
    .slice(0, LONGEST);

const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
