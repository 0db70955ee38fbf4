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
import { JobseekerRepository } from '../persistence/jobseeker.repository';
import { ReferJobseeker, type ReferralInput, type ReferralResult } from './refer-jobseeker';
import { ReferralChoicesReader } from './referral-choices.reader';
import { referralSchema } from './referral-schema';

/** What a line of the file would do. A line with errors stops the whole file. */
export interface ImportLine {
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly name: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
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

export type ImportOutcome =
  | { readonly done: false; readonly preview: ImportPreview }
  | {
      readonly done: true;
      readonly people: readonly (ReferralResult & { readonly name: string; readonly line: number })[];
    };

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

  /** All lines in one transaction, by the same rule as a single referral; with an error in any line nothing happens. */
  async commit(user: CurrentUser, eventIdOrCode: string, text: string): Promise<ImportOutcome> {
    const event = await this.openEvent(user, eventIdOrCode);
    const choices = await this.choices.of(event);
    const preview = await this.check(user, event.id, text, choices);
    if (!preview.ready) return { done: false, preview };
    return this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const people = [];
      for (const line of preview.lines) people.push(await this.enter(user, event.id, choices, line));
      return { done: true as const, people };
    });
  }

  private async openEvent(user: CurrentUser, eventIdOrCode: string): Promise<{ id: string; associationId: string }> {
    const event = await this.events.byIdOrCode(user.associationId, eventIdOrCode);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    return event;
  }

  private async enter(
    user: CurrentUser,
    eventId: string,
    choices: ReferralChoices<VacancyView>,
    { line, name, referral }: ImportLine,
  ): Promise<ReferralResult & { name: string; line: number }> {
    if (referral === null) throw new Error(`line ${line} has no referral`);
    try {
      return { ...(await this.referJobseeker.enter(user, eventId, choices, referral)), name, line };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'REGISTRATION.ALREADY_REFERRED') throw error;
      throw new DomainError(error.code, error.kind, registrationTexts.refusals.alreadyReferredLine(line), { line });
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
    const checked = withRepeats(lines, await this.alreadyReferred(user, eventId, lines));
    const notes = columns.unknown.length === 0 ? [] : [importTexts.unknownColumns(columns.unknown)];
    return { problems: [], notes, lines: checked, ready: checked.every(({ errors }) => errors.length === 0) };
  }

  private alreadyReferred(
    user: CurrentUser,
    eventId: string,
    lines: readonly ImportLine[],
  ): Promise<ReadonlySet<string>> {
    const identities = lines.flatMap(({ referral }) => (referral === null ? [] : [identityOf(referral)]));
    return this.jobseekers.liveIdentities(user.organisationId, eventId, identities);
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
    return { line, name, errors: [...tooMany, ...Object.values(parsed.errors)], warnings: [], referral: null };
  }
  const { wishes, problems } = resolveChoices(choices, parsed.value);
  const errors = [...tooMany, ...problems.map(({ message }) => message)];
  return { line, name, errors, warnings: warningsFor(wishes, parsed.value), referral: parsed.value };
}

/** Marks people who are in the file twice, or in the event already. */
function withRepeats(lines: readonly ImportLine[], referred: ReadonlySet<string>): ImportLine[] {
  const first = new Map<string, number>();
  return lines.map((line) => {
    if (line.referral === null) return line;
    const identity = identityOf(line.referral);
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, line.line);
    const repeated = earlier === undefined ? [] : [importTexts.sameAsLine(earlier)];
    const known = referred.has(identity) ? [registrationTexts.refusals.alreadyReferred] : [];
    return { ...line, errors: [...line.errors, ...repeated, ...known] };
  });
}
