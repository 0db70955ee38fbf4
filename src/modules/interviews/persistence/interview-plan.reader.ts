import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { InterviewChangeRepository } from './interview-change.repository';
import type { StoredResult } from '../domain/stored-result';
import { InterviewPlanEntity } from './interview-plan.entity';

export interface InterviewPlanView extends StoredResult {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly createdAt: Date;
  /** Rises with every change of the draft. */
  readonly version: number;
  /** Whether there is a change by hand to take back. */
  readonly canUndo: boolean;
  readonly publishedAt: Date | null;
}

/** Answers how good a plan is, who has no interview and what would help. */
@Injectable()
export class InterviewPlanReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: InterviewChangeRepository,
  ) {}

  async ofEvent(eventId: string, state: 'draft' | 'published'): Promise<InterviewPlanView | undefined> {
    const plan = await this.unitOfWork.repository(InterviewPlanEntity).findOneBy({ eventId, state });
    if (!plan) return undefined;
    const { id, createdAt, publishedAt, version, result } = plan;
    const canUndo = (await this.changes.last(id)) !== undefined;
    return { id, state, createdAt, publishedAt, version, canUndo, ...result };
  }
}
