import { Inject, Injectable } from '@nestjs/common';
import { DomainError, localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import type { VacancyView } from '../../../companies';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { ImportLine } from '../../csv/check-import-lines';
import type { ImportPreview, ReferralFile } from '../../csv/referral-file';
import { ReferralFileChecker } from '../../csv/referral-file.checker';
import type { ReferralChoices } from '../../domain/referral-choices';
import { requireOpenForReferral } from '../../domain/referral-window';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';
import { ReferralEntry } from '../../recording/referral-entry';
import type { ReferralResult } from '../../recording/referral-recorder';

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

interface ImportReferralsCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  readonly file: ReferralFile;
  readonly lines?: ImportChoice;
}

/** Refers everybody in a file, by the same rule as a single referral: all of them or none. */
@Injectable()
export class ImportReferrals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly choices: ReferralChoicesReader,
    private readonly checker: ReferralFileChecker,
    private readonly entry: ReferralEntry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The lines in one transaction. With an error in any line nothing happens, unless only the good lines are asked for. The
   * same file twice refers nobody twice.
   * @throws DomainError not-found (event), conflict (closed)
   */
  async execute({ user, eventId, file, lines = 'all-or-nothing' }: ImportReferralsCommand): Promise<ImportOutcome> {
    const event = await this.events.byIdOrCode(user.associationId, eventId);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    const choices = await this.choices.of(event);
    const preview = await this.checker.check({ user, eventId: event.id, file, choices });
    const good = preview.lines.filter(({ errors }) => errors.length === 0);
    const isRefused = lines === 'good-lines' ? good.length === 0 : !preview.ready;
    if (isRefused) return { done: false, preview };
    return this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const people: ReferredLine[] = [];
      for (const line of good) people.push(...(await this.enter(user, event.id, choices, line)));
      const leftOut = preview.lines.length - good.length;
      return { done: true as const, people, alreadyReferred: good.length - people.length, leftOut };
    });
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
      return [{ ...(await this.entry.enter({ user, eventId, choices, referral })), name, line }];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'REGISTRATION.ALREADY_REFERRED') return [];
      throw error;
    }
  }
}
