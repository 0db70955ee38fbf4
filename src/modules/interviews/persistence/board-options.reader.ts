import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { problemWith } from '../domain/hand-made-plan';
import { slotOptions, type SlotOption } from '../domain/slot-options';
import { InterviewReader } from './interview.reader';
import { PlanningInputReader } from './planning-input.reader';

export type { SlotOption } from '../domain/slot-options';

/** Answers which vacancies and moments somebody could be given in a draft. */
@Injectable()
export class BoardOptionsReader {
  constructor(
    private readonly inputs: PlanningInputReader,
    private readonly interviews: InterviewReader,
  ) {}

  async ofPerson(event: EventView, registrationId: string): Promise<SlotOption[]> {
    const input = await this.inputs.drafted(event);
    const problem = problemWith(buildInterviewProblem(input), []);
    const interviews = (await this.interviews.draft(event.id)).filter(({ state }) => state !== 'not-held');
    return slotOptions(problem, input.visits, interviews, registrationId);
  }
}
