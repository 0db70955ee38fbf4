import { Inject, Injectable } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { UnitOfWork } from '../../../platform/database';
import type { VacancyView } from '../../companies';
import { EventReader, EventSeats, type EventCapacity } from '../../events';
import type { CurrentUser } from '../../identity';
import { isPerhapsAnother } from '../domain/person-identity';
import { decideReferral, decideSubstitution } from '../domain/referral';
import type { ReferralChoices } from '../domain/referral-choices';
import { demandOfPerson } from '../domain/seat-demand';
import { ReferralContextReader } from '../persistence/referral-context.reader';
import { checkedReferral, type CheckedReferral } from '../referral/checked-referral';
import type { ReferralInput } from '../referral/referral-schema';
import { ReferralRecorder, type ReferralResult, type SubstituteSeat } from './referral-recorder';

/** A referral of somebody by a counsellor, with what the event offers to choose from. */
interface NewReferral {
  readonly user: CurrentUser;
  readonly choices: ReferralChoices<VacancyView>;
  readonly referral: ReferralInput;
}

/** Loads what a referral is decided by, lets the domain decide, and has the decision written down. */
@Injectable()
export class ReferralEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly contexts: ReferralContextReader,
    private readonly recorder: ReferralRecorder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found (event), conflict (closed, already referred, hired); InvalidInput (stop or wishes) */
  async enter({
    user,
    eventId,
    choices,
    referral,
  }: NewReferral & { readonly eventId: string }): Promise<ReferralResult> {
    const checked = checkedReferral(choices, referral);
    return this.unitOfWork.run(async () => {
      // The lock of the event goes first.
      const [event, context] = await this.unitOfWork.oneTrip(() => [
        this.seats.lock(eventId),
        this.contexts.find(user, eventId, referral),
      ]);
      if (event.associationId !== user.associationId) await this.events.byIdOrCode(user.associationId, eventId);
      const request = requestOf(checked);
      const decision = decideReferral({ event, ...context }, request, localDateOf(this.clock.now()));
      return this.recorder.record({ user, event, referral: checked, demand: request.demand, decision, context });
    });
  }

  /**
   * Somebody new for the seat and the tour group that another person leaves; inside a unit of work that locked the event.
   * @param event without the person who leaves
   */
  async enterInstead(
    { user, choices, referral }: NewReferral,
    event: EventCapacity,
    instead: SubstituteSeat,
  ): Promise<ReferralResult> {
    const checked = checkedReferral(choices, referral);
    const context = await this.contexts.find(user, event.id, referral);
    const request = requestOf(checked);
    const decision = decideSubstitution({ event, ...context }, request);
    return this.recorder.record({ user, event, referral: checked, demand: request.demand, decision, context, instead });
  }
}

const requestOf = ({ input, needs, eventStopId }: CheckedReferral) => ({
  demand: demandOfPerson(input.transport, needs, eventStopId),
  overrideHired: input.overrideHired,
  isPerhapsAnother: isPerhapsAnother(input),
  anotherPerson: input.anotherPerson,
});
