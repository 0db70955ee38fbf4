import { Inject, Injectable } from '@nestjs/common';
import { DomainError, type Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { registrationTexts } from '../../../../texts/registrations';
import { EventSeats, type EventCapacity } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { requireHandler } from '../../domain/actor';
import { requireActive } from '../../domain/referral-window';
import { CancellationUndone, JobseekerSeated, JobseekerWaitlisted } from '../../domain/registrations.domain-events';
import type { RegistrationState } from '../../domain/registration-state';
import { shortageFor } from '../../domain/seat-demand';
import { chooseTourGroup } from '../../domain/tour-group';
import { canUndo } from '../../domain/undo-cancellation';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';
import { RegistrationHistoryReader } from '../../persistence/registration-history.reader';
import { RegistrationTransitions, type TransitionContext } from '../../recording/registration-transitions';
import type { RegistrationEntity } from '../../persistence/registration.entity';
import { RegistrationRepository } from '../../persistence/registration.repository';
import { demandOfRow } from '../../persistence/stored-demand';
import { OfferFreedSeats } from '../offers/offer-freed-seats';

const notUndoable = (): DomainError =>
  new DomainError('REGISTRATION.NOT_UNDOABLE', 'conflict', registrationTexts.refusals.notUndoable);

/** Takes a cancellation back that was a mistake: the old seat when nobody has it, otherwise the front of the list. */
@Injectable()
export class UndoCancellation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly registrations: RegistrationRepository,
    private readonly jobseekers: JobseekerRepository,
    private readonly history: RegistrationHistoryReader,
    private readonly transitions: RegistrationTransitions,
    private readonly offerFreedSeats: OfferFreedSeats,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether this user can still take the cancellation back. */
  async isOpenTo(user: CurrentUser, registrationId: string): Promise<boolean> {
    return canUndo((await this.history.of(registrationId)).at(-1), user.id, this.clock.now());
  }

  /** @throws DomainError not-found, conflict (after ten minutes, another's cancellation, or referred again since) */
  async execute(user: CurrentUser, registrationId: string): Promise<void> {
    const by = { type: 'user' as const, user };
    const eventId = await this.registrations.eventOf(registrationId);
    await this.unitOfWork.run(async () => {
      const event = await this.seats.lock(eventId);
      const registration = await this.registrations.lock(registrationId);
      requireHandler(by, registration);
      requireActive(event);
      const now = this.clock.now();
      const before = await this.stateBefore(user, registration, now);
      if (registration.cancelReason === 'hired-elsewhere') await this.jobseekers.clearHired(registration.jobseekerId);
      const hadSeat = before === 'seated' || before === 'confirmed';
      const { associationId } = registration;
      await this.domainEvents.publish(new CancellationUndone(associationId, eventId, registrationId));
      const context = { by, now, reason: registrationTexts.undone };
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
    await this.seats.claim(event.id, demandOfRow(registration));
    const tourGroupId = chooseTourGroup(event.tourGroups, await this.registrations.groupSizes(event.id));
    await this.transitions.apply(registration, 'restore', context, { ...uncancelled(registration), tourGroupId });
    await this.domainEvents.publish(new JobseekerSeated(event.associationId, event.id, registration.id, false));
  }

  private async queueAgain(
    event: EventCapacity,
    registration: RegistrationEntity,
    context: TransitionContext,
    first: boolean,
  ): Promise<void> {
    const [front] = await this.registrations.waiters(event.id);
    const since = (front?.waitingSince ?? context.now).getTime();
    const waitingSince = first ? new Date(since - 1) : (registration.waitingSince ?? context.now);
    const waitingReason = first ? 'cancelled-by-mistake' : (shortageFor(event, demandOfRow(registration)) ?? null);
    const changes = { ...uncancelled(registration), waitingSince, waitingReason } as const;
    await this.transitions.apply(registration, 'requeue', context, changes);
    await this.domainEvents.publish(new JobseekerWaitlisted(event.associationId, event.id, registration.id));
    await this.offerFreedSeats.execute(event.id);
  }
}

const uncancelled = ({ icsSequence }: RegistrationEntity): Partial<RegistrationEntity> => ({
  cancelReason: null,
  cancelledAt: null,
  icsSequence: icsSequence + 1,
});
