import { demandOf, type SeatDemand } from '../../events/domain/capacity';
import type { NeedKind, Transport } from './registration-state';

/** What somebody with this transport and these needs takes out of an event's capacity. */
export const demandOfPerson = (transport: Transport, needs: readonly NeedKind[], stop: string | null): SeatDemand =>
  demandOf({
    isOnBus: transport === 'bus',
    usesWheelchair: needs.includes('wheelchair-place'),
    hasCompanion: needs.includes('companion'),
    stop,
  });
