import { Injectable } from '@nestjs/common';
import { importTexts } from '../../../texts/referral-file';
import type { VacancyView } from '../../companies';
import type { CurrentUser } from '../../identity';
import { identityOf } from '../domain/person-identity';
import type { ReferralChoices } from '../domain/referral-choices';
import { AlikeReader } from '../persistence/alike.reader';
import { JobseekerRepository, type KnownPeople } from '../persistence/jobseeker.repository';
import { checkLine, withRepeats, type ImportLine } from './check-import-lines';
import { withLikenesses } from './check-likenesses';
import { readTable, type Table } from './read-table';
import { guessColumns, matchColumns, type ColumnMap } from './referral-columns';
import type { FileColumns, ImportPreview, ReferralFile } from './referral-file';

/** Lines of the file that are shown with each column. */
const SAMPLES = 3;

/** A file for an event that is open for referral, with what the event offers to choose from. */
interface FileForEvent {
  readonly user: CurrentUser;
  readonly eventId: string;
  readonly file: ReferralFile;
  readonly choices: ReferralChoices<VacancyView>;
}

const rejected = (...problems: string[]) => ({ problems, notes: [], lines: [], ready: false });

/** Says what each line of a file would do; changes nothing. */
@Injectable()
export class ReferralFileChecker {
  constructor(
    private readonly jobseekers: JobseekerRepository,
    private readonly alike: AlikeReader,
  ) {}

  async check({ user, eventId, file, choices }: FileForEvent): Promise<ImportPreview> {
    const table = readTable(file.text);
    if (!table.ok) return rejected(table.problem);
    const found = matchColumns(table.header, file.choice);
    const columns = columnsOf(table, file, problemsWith(found).length > 0);
    if (columns.unclear) return { ...rejected(...problemsWith(matchColumns(table.header, columns.choice))), columns };
    const lines = table.rows.map((row) => checkLine(row, table.header.length, found, choices));
    const repeats = withRepeats(lines, await this.known(user, eventId, lines));
    const checked = withLikenesses(repeats, await this.alike.ofEvent(user.organisationId, eventId));
    const notes = [...readAs(file), ...columnNotes(found)];
    const ready = checked.every(({ errors }) => errors.length === 0);
    return { problems: [], notes, lines: checked, ready, columns };
  }

  private known(user: CurrentUser, eventId: string, lines: readonly ImportLine[]): Promise<KnownPeople> {
    const identities = lines.flatMap(({ referral }) => (referral === null ? [] : [identityOf(referral)]));
    return this.jobseekers.known(user.organisationId, eventId, identities);
  }
}

const problemsWith = ({ missing }: ColumnMap): string[] =>
  missing.length === 0 ? [] : [importTexts.missingColumns(missing)];

const columnNotes = ({ shared, unknown }: ColumnMap): string[] => [
  ...shared.map(({ name, header }) => importTexts.columnsShared(name, header)),
  ...(unknown.length === 0 ? [] : [importTexts.unknownColumns(unknown)]),
];

/** Words with letters outside ASCII that are shown, to see whether the code page was guessed well. */
const EXAMPLES = 5;

const readAs = ({ text, codePage }: ReferralFile): string[] => {
  if (codePage === undefined) return [];
  const words = new Set(text.match(/[\p{L}\p{M}’'-]*[^\0-\x7f][\p{L}\p{M}’'-]*/gu));
  return [importTexts.readAs([...words].slice(0, EXAMPLES))];
};

const columnsOf = (
  { header, rows }: Extract<Table, { ok: true }>,
  { choice }: ReferralFile,
  unclear: boolean,
): FileColumns => ({
  header,
  samples: rows.slice(0, SAMPLES).map(({ cells }) => cells),
  choice: choice ?? guessColumns(header),
  unclear,
});
