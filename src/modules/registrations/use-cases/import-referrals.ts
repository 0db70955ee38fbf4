import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { parseForm } from '../../../platform/http';
import { importTexts } from '../../../texts/referral-file';
import { registrationTexts } from '../../../texts/registrations';
import type { VacancyView } from '../../companies';
import { EventReader, EventSeats } from '../../events';
import type { CurrentUser } from '../../identity';
import { readTable, type TableRow } from '../csv/read-table';
import { matchColumns, type ColumnMap } from '../csv/referral-columns';
import { referralOfLine } from '../csv/referral-line';
import { identityOf } from '../domain/person-identity';
import { resolveChoices, type ReferralChoices } from '../domain/referral-choices';
import { requireOpenForReferral } from '../domain/referral-window';
import { warningsFor } from '../domain/wishes';
import { JobseekerRepository, type KnownPeople } from '../persistence/jobseeker.repository';
import { ReferJobseeker, type ReferralInput, type ReferralResult } from './refer-jobseeker';
import { ReferralChoicesReader } from './referral-choices.reader';
import { referralSchema } from './referral-schema';

/** What a line of the file would do. A line with errors stops the whole file, unless only the good lines are asked for. */
export interface ImportLine {
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly name: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** The person is in the event already: nothing to do, and nothing wrong. */
  readonly alreadyReferred: boolean;
  readonly referral: ReferralInput | null;
}

export interface ImportPreview {
  /** What is wrong with the file as a whole. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly lines: readonly ImportLine[];
  /** True when nothing is wrong and the file can be committed. */
  readonly ready: boolean;
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

const rejected = (problem: string): ImportPreview => ({ problems: [problem], notes: [], lines: [], ready: false });

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
  async preview(user: CurrentUser, eventIdOrCode: string, text: string): Promise<ImportPreview> {
    const event = await this.openEvent(user, eventIdOrCode);
    return this.check(user, event.id, text, await this.choices.of(event));
  }

  /**
   * The lines in one transaction, by the same rule as a single referral. With an error in any line nothing happens,
   * unless only the good lines are asked for. The same file twice refers nobody twice.
   */
  async commit(
    user: CurrentUser,
    eventIdOrCode: string,
    text: string,
    choice: ImportChoice = 'all-or-nothing',
  ): Promise<ImportOutcome> {
    const event = await this.openEvent(user, eventIdOrCode);
    const choices = await this.choices.of(event);
    const preview = await this.check(user, event.id, text, choices);
    const good = preview.lines.filter(({ errors }) => errors.length === 0);
    const refused = choice === 'good-lines' ? good.length === 0 : !preview.ready;
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
    text: string,
    choices: ReferralChoices<VacancyView>,
  ): Promise<ImportPreview> {
    const table = readTable(text);
    if (!table.ok) return rejected(table.problem);
    const columns = matchColumns(table.header);
    if (columns.missing.length > 0) return rejected(importTexts.missingColumns(columns.missing));
    const lines = table.rows.map((row) => checkLine(row, table.header.length, columns, choices));
    const checked = withRepeats(lines, await this.known(user, eventId, lines));
    const notes = columns.unknown.length === 0 ? [] : [importTexts.unknownColumns(columns.unknown)];
    return { problems: [], notes, lines: checked, ready: checked.every(({ errors }) => errors.length === 0) };
  }

  private known(user: CurrentUser, eventId: string, lines: readonly ImportLine[]): Promise<KnownPeople> {
    const identities = lines.flatMap(({ referral }) => (referral === null ? [] : [identityOf(referral)]));
    return this.jobseekers.known(user.organisationId, eventId, identities);
  }
}

function checkLine(
  { line, cells }: TableRow,
  width: number,
  { positions }: ColumnMap,
  choices: ReferralChoices<VacancyView>,
): ImportLine {
  const raw = referralOfLine((column) => cells[positions.get(column) ?? -1] ?? '', choices);
  const name = [raw['firstName'], raw['lastName']].filter((part) => typeof part === 'string').join(' ');
  const tooMany = cells.length > width ? [importTexts.tooManyCells(cells.length, width)] : [];
  const parsed = parseForm(referralSchema, raw);
  if (!parsed.ok) {
    const errors = [...tooMany, ...Object.values(parsed.errors)];
    return { line, name, errors, warnings: [], alreadyReferred: false, referral: null };
  }
  const referral = parsed.value;
  const { wishes, problems } = resolveChoices(choices, referral);
  const errors = [...tooMany, ...problems.map(({ message }) => message)];
  return { line, name, errors, warnings: warningsFor(wishes, referral), alreadyReferred: false, referral };
}

/** Marks people who are in the file twice, in the event already, or have a job. */
function withRepeats(lines: readonly ImportLine[], { referred, hired }: KnownPeople): ImportLine[] {
  const first = new Map<string, number>();
  return lines.map((line) => {
    if (line.referral === null) return line;
    const identity = identityOf(line.referral);
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, line.line);
    const repeated = earlier === undefined ? [] : [importTexts.sameAsLine(earlier)];
    const alreadyReferred = referred.has(identity);
    const hasJob = hired.has(identity) && !alreadyReferred && line.referral.overrideHired !== true;
    const hiredBefore = hasJob ? [registrationTexts.refusals.hired] : [];
    return { ...line, alreadyReferred, errors: [...line.errors, ...repeated, ...hiredBefore] };
  });
}
