import type { HostCompanyView, PickupStopView } from '../../../../modules/companies';
import type { EventProgramme, EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { FormState } from '../../../forms/legacy-submit';

/** What every part of the programme page shows and lets change. */
export interface ProgrammeProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly pickupStops: readonly PickupStopView[];
  readonly hosts: readonly HostCompanyView[];
  readonly isOpen: boolean;
  readonly notice?: string | undefined;
  readonly state?: FormState | undefined;
}
