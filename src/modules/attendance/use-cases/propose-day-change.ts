import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventReader, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { ReplanDay, type DayProposal, type Proposed } from '../../interviews';
import { requireDay } from '../domain/attendance';
import { ProposalAnswerRepository, type ProposalAnswer } from '../persistence/proposal-answer.repository';
import { DayFactsReader } from '../persistence/day-facts.reader';

/** A proposal for the day, with what a person answered to it. */
export type AnsweredProposal = Proposed<DayProposal> & { readonly answer: ProposalAnswer | undefined };

/** Proposes the smallest change of the interviews once it is known who is there; a person accepts or rejects it. */
@Injectable()
export class ProposeDayChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly facts: DayFactsReader,
    private readonly planTheDay: ReplanDay,
    private readonly answers: ProposalAnswerRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Only reads. Undefined when nobody is absent or later, when no plan is published, or when no interview would change. */
  async propose(event: EventView): Promise<AnsweredProposal | undefined> {
    const facts = await this.facts.ofEvent(event);
    if (facts.absent.length === 0 && facts.joinedAt.size === 0) return undefined;
    const proposal = await this.planTheDay.propose(event, facts);
    if (!proposal) return undefined;
    if (proposal.changed.length + proposal.dropped.length === 0 && !proposal.isPreliminary) return undefined;
    return { ...proposal, answer: await this.answers.find(event.id, proposal.fingerprint) };
  }

  /** @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` or `ATTENDANCE.NOT_TODAY` (conflict) */
  async answer(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly fingerprint: string;
    readonly answer: ProposalAnswer;
  }): Promise<void> {
    const { user, fingerprint, answer } = command;
    const event = await this.events.byIdOrCode(user.associationId, command.eventId);
    const at = this.clock.now();
    requireDay(event, at);
    if (answer === 'accepted') {
      const facts = await this.facts.ofEvent(event);
      await this.planTheDay.accept({ user, eventId: event.id, facts, fingerprint });
    }
    const { id: eventId, associationId } = event;
    await this.unitOfWork.run(() =>
      this.answers.keep({ eventId, fingerprint, associationId, answer, by: user.id, at }),
    );
  }
}
