import { Injectable } from '@nestjs/common';
import type { NotHeldReason } from '../../domain/interview-view';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';

/** Whether an interview took place, and on whose side it lay when it did not. */
export type InterviewSettlement =
  | { readonly interviewId: string; readonly held: true }
  | { readonly interviewId: string; readonly held: false; readonly reason: NotHeldReason };

/** Records whether an interview took place; called inside the transaction that records its outcome. */
@Injectable()
export class SettleInterview {
  constructor(private readonly plans: InterviewPlanRepository) {}

  execute(command: InterviewSettlement): Promise<void> {
    const { interviewId } = command;
    return command.held
      ? this.plans.settle(interviewId, 'held', null)
      : this.plans.settle(interviewId, 'not-held', command.reason);
  }
}
