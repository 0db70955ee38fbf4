import { Inject, Injectable } from '@nestjs/common';
import { DomainError, newId, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import { tourTexts } from '../../../texts/tours';
import type { EventView } from '../../events';
import { UserReader, type CurrentUser } from '../../identity';
import type { ToursToAccept, TourProposal } from '../domain/tours/tour-proposal';
import { TourPlanEntity } from './tour-plan.entity';

type State = TourPlanEntity['state'];

/** Tours that are proposed or can be taken back: one of each per event. To change them, the event is locked. */
@Injectable()
export class TourPlanRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  find(eventId: string, state: State): Promise<TourPlanEntity | null> {
    return this.unitOfWork.repository(TourPlanEntity).findOneBy({ eventId, state });
  }

  /**
   * The tours that a user saw.
   * @throws DomainError `TOURS.CHANGED_MEANWHILE` (conflict) that names who was first
   */
  async require(eventId: string, state: State, seen: string): Promise<ToursToAccept> {
    const found = await this.find(eventId, state);
    if (found?.id === seen && found.content.kind === 'tours') return found.content;
    const latest = found ?? (await this.find(eventId, state === 'proposed' ? 'accepted' : 'proposed'));
    if (!latest) throw new DomainError('TOURS.GONE', 'conflict', tourTexts.nothingToAccept);
    const who = await this.users.byId(latest.madeBy);
    const text = tourTexts.changedBy(who?.firstName ?? tourTexts.somebody);
    throw new DomainError('TOURS.CHANGED_MEANWHILE', 'conflict', text);
  }

  /** Keeps it in place of the one before. */
  async keep(event: EventView, user: CurrentUser, state: State, content: TourProposal): Promise<void> {
    await this.forget(event.id, state);
    const { id: eventId, associationId } = event;
    const madeAt = this.clock.now();
    const row = { id: newId(), associationId, eventId, state, content, madeBy: user.id, madeAt };
    await this.unitOfWork.repository(TourPlanEntity).insert(row);
  }

  async forget(eventId: string, state: State): Promise<void> {
    await this.unitOfWork.repository(TourPlanEntity).delete({ eventId, state });
  }
}
