import { Injectable } from '@nestjs/common';
import type { EventView } from '../../events';
import { ReplanDay, type DayProposal, type Proposed } from '../../interviews';
import { DayFactsReader } from '../persistence/day-facts.reader';
import { ProposalAnswerRepository, type ProposalAnswer } from '../persistence/proposal-answer.repository';

/** A proposal for the day, with what a person answered to it. */
export type AnsweredProposal = Proposed<DayProposal> & { readonly answer: ProposalAnswer | undefined };

/** Proposes the smallest change of the interviews once it is known who is there, for a person to answer. */
@Injectable()
export class ProposeDayChange {
  constructor(
    private readonly facts: DayFactsReader,
    private readonly replanDay: ReplanDay,
    private readonly answers: ProposalAnswerRepository,
  ) {}

  /** Only reads. Undefined when nobody is absent or later, when no plan is published, or when no interview would change. */
  async preview({ event }: { readonly event: EventView }): Promise<AnsweredProposal | undefined> {
    const facts = await this.facts.ofEvent(event);
    if (facts.absent.length === 0 && facts.joinedAt.size === 0) return undefined;
    const proposal = await this.replanDay.preview({ event, facts });
    if (!proposal) return undefined;
    if (proposal.changed.length + proposal.dropped.length === 0 && !proposal.isPreliminary) return undefined;
    return { ...proposal, answer: await this.answers.find(event.id, proposal.fingerprint) };
  }
}
