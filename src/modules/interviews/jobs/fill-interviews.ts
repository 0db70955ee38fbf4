import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError, localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { EverySeconds } from '../../../platform/queue';
import { EventReader, type EventView } from '../../events';
import { UserReader, type CurrentUser } from '../../identity';
import { InterviewFillingRepository } from '../persistence/interview-filling.repository';
import { LatecomerReader } from '../persistence/latecomer.reader';
import { AcceptSpareInterview } from '../use-cases/latecomers/accept-spare-interview';

/** Gives people who got a seat later the best interview that moves nobody, where a coordinator wants that. */
@Injectable()
export class FillInterviews {
  private readonly logger = new Logger(FillInterviews.name);

  constructor(
    private readonly events: EventReader,
    private readonly users: UserReader,
    private readonly filling: InterviewFillingRepository,
    private readonly latecomers: LatecomerReader,
    private readonly acceptSpare: AcceptSpareInterview,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @EverySeconds(15)
  async fill(): Promise<void> {
    for (const { eventId, chosenBy } of await this.filling.coming(localDateOf(this.clock.now()))) {
      const event = await this.events.anyById(eventId);
      const user = await this.users.byId(chosenBy);
      if (event && user) await this.fillEvent(event, user);
    }
  }

  /** One after the other: what one gets, the next cannot have. */
  private async fillEvent(event: EventView, user: CurrentUser): Promise<void> {
    for (const id of await this.latecomers.idsOf(event)) {
      const latecomer = (await this.latecomers.ofEvent(event)).find(({ registrationId }) => registrationId === id);
      if (!latecomer?.spare) continue;
      try {
        await this.acceptSpare.execute({ user, eventId: event.id, ...latecomer.spare });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.logger.warn(`no interview by itself in event ${event.code}: ${error.code}`);
      }
    }
  }
}
