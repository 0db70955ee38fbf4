import type { VNode } from 'preact';
import type { PlannedChoice } from '../../../../modules/events';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { Badge, DataTable, SubmitButton } from '../../../components';
import type { StopAdviceView } from './stop-advice.reader';

/** For each number of stops the best ones, with the day they make. */
export function ChoicesTable(props: StopAdviceView): VNode {
  const { advice, vehicles } = props;
  return (
    <DataTable
      caption={t.howMany}
      hideCaption
      rows={advice.choices}
      columns={[
        { label: t.count, heading: true, align: 'right', cell: ({ stops }) => String(stops.length) },
        { label: t.which, cell: ({ stops }) => <Names {...props} stops={stops} /> },
        {
          label: t.reached,
          cell: ({ reached }) => t.reachedWords(reached.surely, reached.perhaps, reached.not),
        },
        { label: t.distance, align: 'right', cell: ({ averageMetres }) => t.kilometres(averageMetres) },
        { label: t.ride, cell: (choice) => <Ride choice={choice} vehicles={vehicles} /> },
        { label: t.add, hideLabel: true, cell: (choice) => <Take {...props} choice={choice} /> },
      ]}
    />
  );
}

function Names({ advice, stops }: StopAdviceView & { readonly stops: readonly number[] }): VNode {
  return <>{stops.map((stop) => advice.candidates[stop]?.stop.name ?? '').join(' · ')}</>;
}

function Ride({ choice: { day, proven }, vehicles }: { choice: PlannedChoice; vehicles: number }): VNode {
  const note = proven && day?.status !== 'feasible' ? null : <Badge tone="warn">{t.good}</Badge>;
  if (day === null) return <span class="muted">{t.notWorkedOut}</span>;
  if (day.status === 'infeasible') return <>{t.impossible(day.reason)}</>;
  return (
    <>
      {t.rideWords(day.longestRide, day.drivingMinutes)} {t.vehicles(day.vehiclesUsed, vehicles)} {note}
    </>
  );
}

function Take({ advice, event, isOpen, choice }: StopAdviceView & { readonly choice: PlannedChoice }): VNode | null {
  if (!isOpen) return null;
  const missing = choice.stops.flatMap((index) => {
    const candidate = advice.candidates[index];
    return candidate && candidate.eventStopId === null ? [candidate.stop.id] : [];
  });
  if (missing.length === 0) return <span class="muted small">{t.complete}</span>;
  return (
    <form method="post" action={`/evenementen/${event.code}/haltes/erbij`} class="inline-form">
      {missing.map((id) => (
        <input key={id} type="hidden" name="pickupStopId" value={id} />
      ))}
      <SubmitButton tone="plain" label={t.takeAllOf(missing.length, choice.stops.length)}>
        {t.takeAll(missing.length)}
      </SubmitButton>
    </form>
  );
}
