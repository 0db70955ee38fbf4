import { Injectable } from '@nestjs/common';
import { EventReader, isProgrammeOpen, missingForPublishing, type EventView } from '../../../../modules/events';
import {
  DayPlanRepository,
  InterviewPlanReader,
  WalkedDayReader,
  walkDay,
  walkWords,
  type DayAlternative,
} from '../../../../modules/interviews';

/** What the page on which a day is planned shows. */
export interface DayPlanView {
  readonly event: EventView;
  readonly canPlan: boolean;
  /** The days to choose from, the best first; undefined while none was planned. */
  readonly plan:
    | {
        readonly alternatives: readonly DayAlternative[];
        readonly chosen: number;
        readonly compared: number;
        readonly isProven: boolean;
        readonly madeAt: Date;
      }
    | undefined;
  /** What hinders the publication of the drafts as they are now. */
  readonly hindrances: readonly string[];
  /** Whether something is drafted that people do not know. */
  readonly hasDraft: boolean;
  /** Of the draft of the interviews, 0 for none. */
  readonly version: number;
}

/** Gathers what the page of the whole day shows. */
@Injectable()
export class DayPlanPageReader {
  constructor(
    private readonly events: EventReader,
    private readonly plans: DayPlanRepository,
    private readonly interviews: InterviewPlanReader,
    private readonly days: WalkedDayReader,
  ) {}

  async ofEvent(event: EventView): Promise<DayPlanView> {
    const { vehicles, stops, visits } = await this.events.programme(event.id);
    const size = { vehicles: vehicles.length, stops: stops.length, hostVisits: visits.length };
    const stored = await this.plans.find(event.id);
    const draft = await this.interviews.ofEvent(event.id, 'draft');
    const route = await this.events.itinerary(event.id, 'draft');
    const day = await this.days.drafted(event);
    const hasDraft = route !== undefined || draft !== undefined;
    return {
      event,
      canPlan: isProgrammeOpen(event.state) && missingForPublishing(size, event).length === 0,
      plan: stored
        ? {
            ...stored.content,
            chosen: stored.chosen,
            isProven: stored.content.isComplete && stored.content.alternatives.every(({ isProven }) => isProven),
            madeAt: stored.madeAt,
          }
        : undefined,
      hindrances: hasDraft ? walkWords(walkDay(day), day.visits) : [],
      hasDraft,
      version: draft?.version ?? 0,
    };
  }
}
