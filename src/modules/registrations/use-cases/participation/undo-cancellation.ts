import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { shortageFor, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireActive } from '../../domain/referral-window';
import type { RegistrationState } from '../../domain/registration-state';
import { CancellationUndone } from '../../domain/registrations.domain-events';
import { travellerOf } from '../../domain/tour-group';
import { canUndo } from '../../domain/undo-cancellation';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';
import { PlannedCancellationRepository } from '../../persistence/planned-cancellation.repository';
import { RegistrationHistoryReader } from '../../persistence/registration-history.reader';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/demand.columns';
import { RegistrationLock } from '../../recording/registration-lock';
import { RegistrationTransitions, type TransitionContext } from '../../recording/registration-transitions';
import { SeatRecorder } from '../../recording/seat-recorder';
import { TourGroupFinder } from '../../recording/tour-group-finder';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const notUndoable = (): DomainError =>
  new DomainError('REGISTRATION.NOT_UNDOABLE', 'conflict', registrationTexts.refusals.notUndoable);

/**
 * Takes a cancellation back that was a mistake. One that did not take effect yet leaves no trace but in the history;
 * after one that did, the old seat when nobody has it, otherwise the front of the list.
 */
@Injectable()
export class UndoCancellation {
  constructor(
    private readonly registrationLock: RegistrationLock,
    private readonly registrations: RegistrationRepository,
    private readonly jobseekers: JobseekerRepository,
    private readonly history: RegistrationHistoryReader,
    private readonly planned: PlannedCancellationRepository,
    private readonly transitions: RegistrationTransitions,
    private readonly seats: SeatRecorder,
    private readonly tourGroups: TourGroupFinder,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @throws DomainError not-found, conflict (after ten minutes, another's cancellation that took effect at once, or referred again since) */
  execute({ user, registrationId }: { readonly user: CurrentUser; readonly registrationId: string }): Promise<void> {
    const actor = { type: 'user' as const, user };
    return this.registrationLock.hold({ actor, registrationId }, async ({ event, registration, now }) => {
      requireActive(event);
      if (await this.planned.remove(registrationId)) {
        return this.transitions.remark(registration, { by: actor, now, reason: registrationTexts.undone });
      }
      const before = await this.stateBefore(user, registration, now);
      if (registration.cancelReason === 'hired-elsewhere') await this.jobseekers.clearHired(registration.jobseekerId);
      const hadSeat = before === 'seated' || before === 'confirmed';
      await this.domainEvents.publish(new CancellationUndone(event.associationId, event.id, registrationId));
      const context = { by: actor, now, reason: registrationTexts.undone };
      if (hadSeat && shortageFor(event, demandOfRow(registration)) === undefined) {
        await this.seatAgain(event, registration, context);
      } else {
        await this.queueAgain(event, registration, context, hadSeat || before === 'offered');
      }
    });
  }

  /** @throws DomainError conflict when there is nothing that this user can take back */
  private async stateBefore(
    user: CurrentUser,
    { id, eventId, jobseekerId }: RegistrationEntity,
    now: Date,
  ): Promise<RegistrationState | null> {
    const last = (await this.history.of(id)).at(-1);
    const again = await this.registrations.liveOf(eventId, jobseekerId);
    if (last === undefined || !canUndo(last, user.id, now) || again !== undefined) throw notUndoable();
    return last.fromState;
  }

  private async seatAgain(
    event: EventCapacity,
    registration: RegistrationEntity,
    context: TransitionContext,
  ): Promise<void> {
    const tourGroupId = await this.tourGroups.find(event, travellerOf(registration));
    const changes = { ...uncancelled(registration), tourGroupId };
    await this.seats.seat('restore', { event, registration, context, changes });
  }

  private async queueAgain(
    event: EventCapacity,
    registration: RegistrationEntity,
    context: TransitionContext,
    isFirst: boolean,
  ): Promise<void> {
    const [front] = await this.registrations.waiters(event.id);
    const since = (front?.waitingSince ?? context.now).getTime();
    const waitingSince = isFirst ? new Date(since - 1) : (registration.waitingSince ?? context.now);
    const waitingReason = isFirst ? 'cancelled-by-mistake' : (shortageFor(event, demandOfRow(registration)) ?? null);
    const changes = { ...uncancelled(registration), waitingSince, waitingReason } as const;
    await this.seats.requeue({ event, registration, context, changes });
    await this.offerFreedSeats.execute({ eventId: event.id });
  }
}

const uncancelled = ({ icsSequence }: RegistrationEntity): Partial<RegistrationEntity> => ({
  cancelReason: null,
  cancelledAt: null,
  icsSequence: icsSequence + 1,
});
