import type { VNode } from 'preact';
import { dropOffTexts } from '../../../../texts/drop-off';
import { routeWishTexts as t } from '../../../../texts/route-wishes';
import { Notice } from '../../../components';
import type { LateReturn, LongRide } from './route-warnings';

/** Who rides longer than the stop allows, at an event where that is no rule. */
export function LongRides({ rides }: { readonly rides: readonly LongRide[] }): VNode | null {
  if (rides.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{dropOffTexts.longRideTitle}</strong>
      <ul>
        {rides.map(({ stop, minutes, limit }) => (
          <li key={stop}>{dropOffTexts.longRide(stop, minutes, limit)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Who asked to be home earlier than the bus is back. */
export function LateReturns({ late }: { readonly late: readonly LateReturn[] }): VNode | null {
  if (late.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{t.lateTitle}</strong>
      <ul>
        {late.map(({ stop, until, back }) => (
          <li key={stop}>{t.lateReturn(stop, until, back)}</li>
        ))}
      </ul>
    </Notice>
  );
}
