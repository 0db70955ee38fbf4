import { Injectable } from '@nestjs/common';
import { fingerprint } from '../../../kernel';
import type { EventView } from '../../events';
import { buildInterviewProblem } from '../domain/build-interview-problem';
import { PlanningInputReader } from './planning-input.reader';

/** Tells one state of an event from another, as far as a planned day is concerned. */
@Injectable()
export class DayQuestionReader {
  constructor(private readonly inputs: PlanningInputReader) {}

  /** Stands for the people, where they are when, the companies and the interpreters; what was planned is no part of it. */
  async of(event: EventView): Promise<string> {
    const input = await this.inputs.drafted(event);
    return fingerprint(buildInterviewProblem({ ...input, pins: [], published: null }));
  }
}
