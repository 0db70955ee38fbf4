import { Injectable } from '@nestjs/common';
import type { NotHeldReason } from '../../domain/interview-view';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';

/** Records whether an interview took place; called inside the transaction that records its outcome. */
@Injectable()
export class SettleInterview {
  constructor(private readonly plans: InterviewPlanRepository) {}

  held(interviewId: string): Promise<void> {
    return this.plans.settle(interviewId, 'held', null);
  }

  notHeld(interviewId: string, reason: NotHeldReason): Promise<void> {
    return this.plans.settle(interviewId, 'not-held', reason);
  }
}
