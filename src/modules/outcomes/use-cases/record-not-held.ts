import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { DomainEvents } from '../../../platform/domain-events';
import { SettleInterview } from '../../interviews';
import { requireOutcomeDay } from '../domain/decide-outcome';
import type { NotHeldReason } from '../domain/interview-outcome';
import type { OutcomeActor } from '../domain/outcome-actor';
import { OutcomeWithdrawn } from '../domain/outcomes.domain-events';
import { OutcomeRepository } from '../persistence/outcome.repository';
import { InterviewOfActorReader } from '../persistence/interview-of-actor.reader';

/** Records that an interview was not held; an outcome that stood there was a mistake and goes. */
@Injectable()
export class RecordNotHeld {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: InterviewOfActorReader,
    private readonly settleInterview: SettleInterview,
    private readonly outcomes: OutcomeRepository,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` (another's interview), `conflict` (too early) */
  async execute({
    actor,
    interviewId,
    reason,
  }: {
    readonly actor: OutcomeActor;
    readonly interviewId: string;
    readonly reason: NotHeldReason;
  }): Promise<void> {
    await this.unitOfWork.run(async () => {
      // The first statement locks the interview. An actor who is refused below rolls it back.
      await this.settleInterview.execute({ interviewId, held: false, reason });
      const interview = await this.judged.find(actor, interviewId);
      requireOutcomeDay(interview, this.clock.now());
      const previous = await this.outcomes.find(interviewId);
      if (!previous) return;
      await this.outcomes.remove(interviewId);
      const { associationId, eventId, registrationId } = interview;
      await this.domainEvents.publish(
        new OutcomeWithdrawn(associationId, eventId, interviewId, registrationId, previous.outcome),
      );
    });
  }
}
