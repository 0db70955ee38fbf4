import type { EventView, VisitView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { TourPlanView } from '../../../../modules/interviews';
import type { FormBody } from './tours.forms';

/** All that the page about tours shows. */
export interface ToursView {
  readonly user: CurrentUser;
  readonly event: EventView;
  /** Of host companies. */
  readonly visits: readonly VisitView[];
  readonly isOpen: boolean;
  readonly plans: TourPlanView;
  readonly nameOfPerson: (registrationId: string) => string;
  readonly nameOfVisit: (visitId: string) => string;
  readonly values: FormBody;
  readonly errors: Readonly<Record<string, string>>;
  readonly notice?: string | undefined;
  /** Why something was refused. */
  readonly problem?: string | undefined;
}
