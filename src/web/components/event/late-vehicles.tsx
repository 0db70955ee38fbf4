import type { VNode } from 'preact';
import { localTimeOf } from '../../../kernel';
import type { NamedLateVehicle } from '../../../modules/events';
import { lateVehicleTexts as t } from '../../../texts/late-vehicle';
import { Notice } from '..';

interface LateVehiclesProps {
  readonly code: string;
  readonly late: readonly NamedLateVehicle[];
}

/** Which buses are late now, how much, since when that is known, and whom it concerns. */
export const LateVehicles = ({ code, late }: LateVehiclesProps): VNode => (
  <>
    {late.map((bus) => (
      <Notice key={bus.vehicle} tone="warn">
        <p>
          <strong>{t.late(bus)}</strong> {t.known(localTimeOf(bus.reportedAt), bus.stops)}
        </p>
        <a class="no-print" href={`/evenementen/${code}/dag/tegenslag`}>
          {t.correct}
        </a>
      </Notice>
    ))}
  </>
);
