import { Inject, Injectable } from '@nestjs/common';
import { isId, localDateOf, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { EventReader } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { resolveChoices } from '../../domain/referral-choices';
import { requireOpenForReferral } from '../../domain/referral-window';
import { ReferralChoicesReader } from '../../persistence/referral-choices.reader';
import { ReferralEntry } from '../../recording/referral-entry';
import type { ReferralResult } from '../../recording/referral-recorder';
import type { ReferralInput } from '../../referral/referral-schema';

interface ReferJobseekerCommand {
  readonly user: CurrentUser;
  /** Id or code of the event. */
  readonly eventId: string;
  readonly referral: ReferralInput;
}

/** Refers a jobseeker to an event: a seat when everything the person needs is free, otherwise the waiting list. */
@Injectable()
export class ReferJobseeker {
  constructor(
    private readonly events: EventReader,
    private readonly choices: ReferralChoicesReader,
    private readonly entry: ReferralEntry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (event), conflict (closed, already referred, hired); InvalidInput (stop or wishes) */
  async execute({ user, eventId: idOrCode, referral }: ReferJobseekerCommand): Promise<ReferralResult> {
    const { associationId } = user;
    const eventId = isId(idOrCode) ? idOrCode : await this.requireOpen(user, idOrCode);
    const choices = await this.choices.made({ id: eventId, associationId }, referral);
    // What is wrong with the event comes before what is wrong with the choices.
    if (resolveChoices(choices, referral).problems.length > 0) await this.requireOpen(user, eventId);
    return this.entry.enter({ user, eventId, choices, referral });
  }

  private async requireOpen(user: CurrentUser, idOrCode: string): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, idOrCode);
    requireOpenForReferral(event, localDateOf(this.clock.now()));
    return event.id;
  }
}
