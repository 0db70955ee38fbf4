import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { EventReader } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { ImportPreview, ReferralFile } from '../../csv/referral-file';
import { ReferralFileChecker } from '../../csv/referral-file.checker';
import { requireOpenForReferral } from '../../domain/referral-window';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';

interface PreviewImportCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  readonly file: ReferralFile;
}

/** Names what is wrong with each line of a file of referrals; changes nothing. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly events: EventReader,
    private readonly choices: ReferralChoicesReader,
    private readonly checker: ReferralFileChecker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (event), conflict (closed) */
  async execute({ user, eventId, file }: PreviewImportCommand): Promise<ImportPreview> {
    const event = await this.events.byIdOrCode(user.associationId, eventId);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    return this.checker.check({ user, eventId: event.id, file, choices: await this.choices.of(event) });
  }
}
