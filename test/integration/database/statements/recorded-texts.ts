import type { Fragment } from '../../../../src/platform/database';
import type { Written } from './written-statements';

type Tags = typeof import('../../../../src/platform/database/sql');
type Pieces = Parameters<Tags['fragment']>;

interface Recorded {
  readonly strings: readonly string[];
  readonly text: string;
}

const recorded = { sql: new Map<string, Recorded[]>(), fragment: new Map<string, Recorded[]>() };

/** The tags themselves, which also note what was written where. */
export function recordingTags(tags: Tags): Tags {
  const note = (tag: Written['tag'], [strings]: Pieces, { text }: { readonly text: string }): void => {
    const file = callingFile();
    recorded[tag].set(file, [...(recorded[tag].get(file) ?? []), { strings, text }]);
  };
  return {
    ...tags,
    sql: <Row, NeverNull extends keyof Row>(...pieces: Pieces) => {
      const statement = tags.sql<Row, NeverNull>(...pieces);
      note('sql', pieces, statement);
      return statement;
    },
    fragment: (...pieces: Pieces): Fragment => {
      const fragment = tags.fragment(...pieces);
      note('fragment', pieces, fragment);
      return fragment;
    },
  };
}

/** The file whose top level is running. */
function callingFile(): string {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const file = frames.map((frame) => /\(?(\/[^():]+):\d+:\d+\)?$/.exec(frame)?.[1]).find((path) => path !== __filename);
  if (file === undefined) throw new Error('A statement is written in no file');
  return file;
}

/** The text that the product uses, pieces filled in. @throws when what was noted is not what is written */
export function textOf({ tag, file, index, strings }: Written): string {
  const found = recorded[tag].get(file)?.[index];
  if (found === undefined || found.strings.join('\0') !== strings.join('\0')) {
    throw new Error(`${file}: statement ${index + 1} was not made when the file was loaded`);
  }
  return found.text;
}
