import { newId } from '../../../kernel';
import type { Transport } from '../domain/registration-state';
import type { SeatDemand } from '../domain/seat-demand';
import { RegistrationEntity } from './registration.entity';

interface Parties {
  readonly counsellor: { readonly id: string; readonly associationId: string; readonly organisationId: string };
  readonly eventId: string;
  readonly jobseekerId: string;
}

interface Travel {
  readonly transport: Transport;
  readonly eventStopId: string | null;
  readonly latestReturn: string | null;
  readonly note: string;
  readonly demand: SeatDemand;
}

/** A registration that is referred and not yet decided upon. */
export function newRegistration(who: Parties, travel: Travel, now: Date): RegistrationEntity {
  return Object.assign(new RegistrationEntity(), {
    id: newId(),
    associationId: who.counsellor.associationId,
    eventId: who.eventId,
    jobseekerId: who.jobseekerId,
    organisationId: who.counsellor.organisationId,
    counsellorId: who.counsellor.id,
    state: 'referred' as const,
    transport: travel.transport,
    eventStopId: travel.eventStopId,
    tourGroupId: null,
    latestReturn: travel.latestReturn,
    busSeats: travel.demand.busSeats,
    wheelchairPlaces: travel.demand.wheelchairPlaces,
    waitingReason: null,
    waitingSince: null,
    note: travel.note,
    referredAt: now,
    cancelledAt: null,
    cancelReason: null,
    icsSequence: 0,
    version: 1,
  });
}
