import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { EventReader } from '../../events';
import type { CurrentUser } from '../../identity';
import { ReplanDay } from '../../interviews';
import { requireDay } from '../domain/attendance';
import { DayFactsReader } from '../persistence/day-facts.reader';
import { ProposalAnswerRepository, type ProposalAnswer } from '../persistence/proposal-answer.repository';

/** Accepts or rejects the change that was proposed for the day; an accepted one is published. */
@Injectable()
export class AnswerDayChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly facts: DayFactsReader,
    private readonly replanDay: ReplanDay,
    private readonly answers: ProposalAnswerRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INTERVIEWS.PROPOSAL_CHANGED` or `ATTENDANCE.NOT_TODAY` (conflict) */
  async execute(command: {
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
      await this.replanDay.accept({ user, eventId: event.id, facts, fingerprint });
    }
    const { id: eventId, associationId } = event;
    await this.unitOfWork.run(() =>
      this.answers.keep({ eventId, fingerprint, associationId, answer, by: user.id, at }),
    );
  }
}
