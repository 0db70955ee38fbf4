import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { SettleInterview } from '../../interviews';
import { decideOutcome } from '../domain/decide-outcome';
import type { OutcomeCode } from '../domain/interview-outcome';
import type { OutcomeActor } from '../domain/outcome-actor';
import { OutcomeRecorded } from '../domain/outcomes.domain-events';
import { OutcomeRepository } from '../persistence/outcome.repository';
import { InterviewOfActorReader } from '../persistence/interview-of-actor.reader';

/** Records what a host decided after an interview, or changes it; the interview was held then. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: InterviewOfActorReader,
    private readonly settleInterview: SettleInterview,
    private readonly outcomes: OutcomeRepository,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` (another's interview), `conflict` (too early), `invalid` (feedback too long) */
  async execute({
    actor,
    interviewId,
    outcome,
    feedback,
  }: {
    readonly actor: OutcomeActor;
    readonly interviewId: string;
    readonly outcome: OutcomeCode;
    readonly feedback: string;
  }): Promise<void> {
    await this.unitOfWork.run(async () => {
      // The first statement locks the interview. An actor who is refused below rolls it back.
      await this.settleInterview.execute({ interviewId, held: true });
      const interview = await this.judged.find(actor, interviewId);
      const previous = await this.outcomes.find(interviewId);
      const command = { outcome, feedback, by: interview.recorder };
      const decision = decideOutcome(previous, command, interview, this.clock.now());
      if (!decision.changed) return;
      await this.outcomes.save(interview, decision.outcome);
      if (previous?.outcome === outcome) return;
      const { associationId, eventId, registrationId } = interview;
      await this.domainEvents.publish(
        new OutcomeRecorded(associationId, eventId, interviewId, registrationId, outcome),
      );
    });
  }
}
