import { Injectable } from '@nestjs/common';
import { applyChange, parseInterviewProblem, planInterviews, type PlanFigures } from '../../../../planners/interviews';
import { EventReader } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { buildInterviewProblem } from '../../domain/build-interview-problem';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { canBeTried } from '../../domain/what-if';
import { InterviewPlanReader } from '../../persistence/interview-plan.reader';
import { InterviewReader } from '../../persistence/interview.reader';
import { PlanningInputReader } from '../../persistence/planning-input.reader';

/** What the interviews would be with a what-if; people are ids of registrations. */
export interface WhatIfTrial {
  readonly version: number;
  readonly at: number;
  readonly text: string;
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  /** Who has an interview only with it, and who only without it. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** Works out a change that the planner says would help; nothing is kept. */
@Injectable()
export class TryWhatIf {
  constructor(
    private readonly events: EventReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly inputs: PlanningInputReader,
  ) {}

  /**
   * @param command.at which of the draft's what-ifs, from 0
   * @returns undefined when the draft is another by now, or the what-if cannot be carried out here
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version: number;
    readonly at: number;
  }): Promise<WhatIfTrial | undefined> {
    const { user, version, at } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    const draft = await this.plans.ofEvent(event.id, 'draft');
    const whatIf = draft?.version === version ? draft.whatIfs[at] : undefined;
    const { visits } = await this.events.programme(event.id, 'next');
    if (!draft || !whatIf || !canBeTried(whatIf.change, visits)) return undefined;
    const problem = parseInterviewProblem(buildInterviewProblem(await this.inputs.drafted(event)));
    const plan = await planInterviews(applyChange(problem, whatIf.change), { whatIfs: false });
    const had = new Set((await this.interviews.draft(event.id)).map(({ registrationId }) => registrationId));
    const has = new Set(plan.interviews.map(({ person }) => person));
    return {
      ...{ version, at, text: whatIf.text, before: draft.objective, after: plan.objective },
      gained: [...has].filter((id) => !had.has(id)),
      lost: [...had].filter((id) => !has.has(id)),
    };
  }
}
