import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { importTexts } from '../../../../texts/referral-file';
import type { VacancyView } from '../../../companies';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { readTable, type Table } from '../../csv/read-table';
import { guessColumns, matchColumns, type ColumnChoice, type ColumnMap } from '../../csv/referral-columns';
import { identityOf } from '../../domain/person-identity';
import type { ReferralChoices } from '../../domain/referral-choices';
import { requireOpenForReferral } from '../../domain/referral-window';
import { JobseekerRepository, type KnownPeople } from '../../persistence/jobseeker.repository';
import { checkLine, withRepeats, type ImportLine } from '../../csv/check-import-lines';
import { ReferJobseeker, type ReferralResult } from './refer-jobseeker';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';

export interface ImportPreview {
  /** What is wrong with the file as a whole. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly lines: readonly ImportLine[];
  /** True when nothing is wrong and the file can be committed. */
  readonly ready: boolean;
  /** The columns of the file, so that somebody can say what each is; nothing when the file cannot be read. */
  readonly columns?: FileColumns;
}

export interface FileColumns {
  readonly header: readonly string[];
  /** The first lines, to recognise a column by what is in it. */
  readonly samples: readonly (readonly string[])[];
  readonly choice: ColumnChoice;
  /** Whether the file can only be read once somebody says which column is what. */
  readonly unclear: boolean;
}

/** A file with, when somebody said so, what each of its columns is. */
export interface ReferralFile {
  readonly text: string;
  readonly choice?: ColumnChoice | undefined;
}

/** Which lines are referred when some of them are wrong: none at all, or those that are right. */
export type ImportChoice = 'all-or-nothing' | 'good-lines';

export type ImportOutcome =
  | { readonly done: false; readonly preview: ImportPreview }
  | {
      readonly done: true;
      readonly people: readonly ReferredLine[];
      /** People of the file who were in the event already. */
      readonly alreadyReferred: number;
      /** Lines with errors, left out by choice. */
      readonly leftOut: number;
    };

type ReferredLine = ReferralResult & { readonly name: string; readonly line: number };

/** Lines of the file that are shown with each column. */
const SAMPLES = 3;

const rejected = (...problems: string[]) => ({ problems, notes: [], lines: [], ready: false });

/** Refers everybody in a file: first a dry run that names what is wrong with each line, then all of them or none. */
@Injectable()
export class ImportReferrals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly choices: ReferralChoicesReader,
    private readonly jobseekers: JobseekerRepository,
    private readonly referJobseeker: ReferJobseeker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes nothing. @throws DomainError not-found (event), conflict (closed) */
  async preview(user: CurrentUser, eventIdOrCode: string, file: ReferralFile): Promise<ImportPreview> {
    const event = await this.openEvent(user, eventIdOrCode);
    return this.check(user, event.id, file, await this.choices.of(event));
  }

  /**
   * The lines in one transaction, by the same rule as a single referral. With an error in any line nothing happens,
   * unless only the good lines are asked for. The same file twice refers nobody twice.
   */
  async commit(
    user: CurrentUser,
    eventIdOrCode: string,
    file: ReferralFile,
    lines: ImportChoice = 'all-or-nothing',
  ): Promise<ImportOutcome> {
    const event = await this.openEvent(user, eventIdOrCode);
    const choices = await this.choices.of(event);
    const preview = await this.check(user, event.id, file, choices);
    const good = preview.lines.filter(({ errors }) => errors.length === 0);
    const refused = lines === 'good-lines' ? good.length === 0 : !preview.ready;
    if (refused) return { done: false, preview };
    return this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const people: ReferredLine[] = [];
      for (const line of good) people.push(...(await this.enter(user, event.id, choices, line)));
      const leftOut = preview.lines.length - good.length;
      return { done: true as const, people, alreadyReferred: good.length - people.length, leftOut };
    });
  }

  private async openEvent(user: CurrentUser, eventIdOrCode: string): Promise<{ id: string; associationId: string }> {
    const event = await this.events.byIdOrCode(user.associationId, eventIdOrCode);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    return event;
  }

  /** Nobody for somebody who is in the event already, also when that happened a moment ago. */
  private async enter(
    user: CurrentUser,
    eventId: string,
    choices: ReferralChoices<VacancyView>,
    { line, name, referral, alreadyReferred }: ImportLine,
  ): Promise<ReferredLine[]> {
    if (referral === null || alreadyReferred) return [];
    try {
      return [{ ...(await this.referJobseeker.enter(user, eventId, choices, referral)), name, line }];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'REGISTRATION.ALREADY_REFERRED') return [];
      throw error;
    }
  }

  private async check(
    user: CurrentUser,
    eventId: string,
    file: ReferralFile,
    choices: ReferralChoices<VacancyView>,
  ): Promise<ImportPreview> {
    const table = readTable(file.text);
    if (!table.ok) return rejected(table.problem);
    const found = matchColumns(table.header, file.choice);
    const columns = columnsOf(table, file, problemsWith(found).length > 0);
    if (columns.unclear) return { ...rejected(...problemsWith(matchColumns(table.header, columns.choice))), columns };
    const lines = table.rows.map((row) => checkLine(row, table.header.length, found, choices));
    const checked = withRepeats(lines, await this.known(user, eventId, lines));
    const notes = found.unknown.length === 0 ? [] : [importTexts.unknownColumns(found.unknown)];
    const ready = checked.every(({ errors }) => errors.length === 0);
    return { problems: [], notes, lines: checked, ready, columns };
  }

  private known(user: CurrentUser, eventId: string, lines: readonly ImportLine[]): Promise<KnownPeople> {
    const identities = lines.flatMap(({ referral }) => (referral === null ? [] : [identityOf(referral)]));
    return this.jobseekers.known(user.organisationId, eventId, identities);
  }
}

const problemsWith = ({ twice, missing }: ColumnMap): string[] => [
  ...twice.map(importTexts.columnTwice),
  ...(missing.length === 0 ? [] : [importTexts.missingColumns(missing)]),
];

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
