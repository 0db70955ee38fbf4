import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { InterviewPlanEntity, type StoredResult } from './interview-plan.entity';

export interface InterviewPlanView extends StoredResult {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

/** Answers how good a plan is, who has no interview and what would help. */
@Injectable()
export class InterviewPlanReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofEvent(eventId: string, state: 'draft' | 'published'): Promise<InterviewPlanView | undefined> {
    const plan = await this.unitOfWork.repository(InterviewPlanEntity).findOneBy({ eventId, state });
    if (!plan) return undefined;
    const { id, createdAt, publishedAt, result } = plan;
    return { id, state, createdAt, publishedAt, ...result };
  }
}
