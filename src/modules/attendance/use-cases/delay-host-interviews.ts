import { Injectable } from '@nestjs/common';
import { EventReader } from '../../events';
import type { CurrentUser } from '../../identity';
import { ShiftInterviews } from '../../interviews';
import { DayFactsReader } from '../persistence/day-facts.reader';

/** Moves the rest of one host's interviews to later, for the people who are there. */
@Injectable()
export class DelayHostInterviews {
  constructor(
    private readonly events: EventReader,
    private readonly facts: DayFactsReader,
    private readonly shiftInterviews: ShiftInterviews,
  ) {}

  /** @throws DomainError `INTERVIEWS.*` (invalid, conflict) with the rule that would break */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly visitId: string;
    /** The first moment that moves, `HH:MM`. */
    readonly from: string;
    readonly minutes: number;
  }): Promise<void> {
    const event = await this.events.byIdOrCode(command.user.associationId, command.eventId);
    const facts = await this.facts.ofEvent(event);
    await this.shiftInterviews.execute({ ...command, facts });
  }
}
