import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { interviewTexts } from '../../../texts/interviews';
import { UserReader } from '../../identity';
import type { InterviewPlanEntity } from '../persistence/interview-plan.entity';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';

/** Keeps one person from overwriting what another just changed. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly plans: InterviewPlanRepository,
    private readonly users: UserReader,
  ) {}

  /**
   * The draft of a locked event, as the user saw it.
   * @param seen the version the user saw, 0 for no draft; undefined looks at no version
   * @throws DomainError `INTERVIEWS.CHANGED_MEANWHILE` (conflict) that names who changed it
   */
  async find(eventId: string, seen: number | undefined): Promise<InterviewPlanEntity | null> {
    const draft = await this.plans.find(eventId, 'draft');
    if (seen !== undefined && (draft?.version ?? 0) !== seen) {
      const latest = draft ?? (await this.plans.find(eventId, 'published'));
      const who = latest ? await this.users.byId(latest.changedBy) : undefined;
      throw new DomainError(
        'INTERVIEWS.CHANGED_MEANWHILE',
        'conflict',
        interviewTexts.changedBy(who?.firstName ?? interviewTexts.somebody),
      );
    }
    return draft;
  }

  /** @throws DomainError `INTERVIEWS.NO_DRAFT` (conflict), or when it is another version */
  async require(eventId: string, seen: number | undefined): Promise<InterviewPlanEntity> {
    const draft = await this.find(eventId, seen);
    if (!draft) throw new DomainError('INTERVIEWS.NO_DRAFT', 'conflict', interviewTexts.noDraft);
    return draft;
  }
}
