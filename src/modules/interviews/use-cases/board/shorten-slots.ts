import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database';
import type { WhatIfChange } from '../../../../planners/interviews';
import { EventSeats, ReplaceSlots, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { DraftVersion } from '../../drafting/draft-version';

/** Makes the interviews at one host shorter; the draft loses those it had there, to be computed again. */
@Injectable()
export class ShortenSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly plans: InterviewPlanRepository,
    private readonly versions: DraftVersion,
    private readonly replaceSlots: ReplaceSlots,
  ) {}

  /** @throws DomainError `conflict` when the draft has changed, the programme is fixed or somebody was told a time there */
  async execute(command: {
    readonly user: CurrentUser;
    readonly event: EventView;
    readonly version: number;
    readonly change: Extract<WhatIfChange, { kind: 'shorter-slots' }>;
  }): Promise<void> {
    const { user, event, change } = command;
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const draft = await this.versions.require(event.id, command.version);
      await this.plans.removeInterviewsAt(draft.id, change.host);
      await this.plans.forgetChanges(draft.id);
      const slots = change.slots.map(({ start, end, places }) => ({ startsAt: start, endsAt: end, places }));
      await this.replaceSlots.execute({ user, eventId: event.id, visitId: change.host, slots });
    });
  }
}
