import { Injectable } from '@nestjs/common';
import type { ToursToAccept, TourProposal } from '../domain/tours/tour-proposal';
import { TourPlanRepository } from './tour-plan.repository';

/** What a coordinator can accept or take back. */
export interface TourPlanView {
  readonly proposed: { readonly id: string; readonly content: TourProposal } | undefined;
  readonly accepted: { readonly id: string; readonly content: ToursToAccept; readonly madeAt: Date } | undefined;
}

/** Answers which tours are proposed for an event, and which were accepted last. */
@Injectable()
export class TourPlanReader {
  constructor(private readonly plans: TourPlanRepository) {}

  async ofEvent(eventId: string): Promise<TourPlanView> {
    const proposed = await this.plans.find(eventId, 'proposed');
    const accepted = await this.plans.find(eventId, 'accepted');
    return {
      proposed: proposed ? { id: proposed.id, content: proposed.content } : undefined,
      accepted:
        accepted?.content.kind === 'tours'
          ? { id: accepted.id, content: accepted.content, madeAt: accepted.madeAt }
          : undefined,
    };
  }
}
