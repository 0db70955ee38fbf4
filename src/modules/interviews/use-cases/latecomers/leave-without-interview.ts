import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { latecomerTexts } from '../../../../texts/latecomers';
import { EventReader, EventSeats } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { LatecomerReader } from '../../persistence/latecomer.reader';

/** Answers "no" to an interview for somebody who got a seat later: the person stays in the plan as one without. */
@Injectable()
export class LeaveWithoutInterview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly latecomers: LatecomerReader,
    private readonly plans: InterviewPlanRepository,
  ) {}

  /** @throws DomainError not-found, or `INTERVIEWS.NOT_LATE` (conflict) when the person has an interview or an answer by now */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly registrationId: string;
  }): Promise<void> {
    const { user, eventId, registrationId: person } = command;
    const { id } = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, eventId));
    await this.unitOfWork.run(async () => {
      await this.seats.lock(id);
      const event = refuseOtherEvents(await this.events.anyById(id));
      const plan = await this.plans.find(id, 'published');
      if (!plan || !(await this.latecomers.idsOf(event)).includes(person)) throw notLate();
      const { result } = plan;
      const left = { person, code: 'LEFT_OUT' as const, reason: latecomerTexts.leftOut };
      await this.plans.save(
        {
          ...plan,
          ...{ changedBy: user.id, version: plan.version + 1 },
          result: { ...result, unplaced: [...result.unplaced, left] },
        },
        [],
      );
    });
  }
}

const notLate = (): DomainError => new DomainError('INTERVIEWS.NOT_LATE', 'conflict', latecomerTexts.notLate);
