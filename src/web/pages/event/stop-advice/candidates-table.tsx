import type { VNode } from 'preact';
import type { StopCandidate } from '../../../../modules/events';
import { stopAdviceTexts as t } from '../../../../texts/stop-advice';
import { Badge, DataTable, PostButton } from '../../../components';
import type { StopAdviceView } from './stop-advice.reader';

/** Stop by stop: who lives near, and what it costs the others. */
export function CandidatesTable(props: StopAdviceView): VNode {
  const { candidates } = props.advice;
  const isShown = ({ near, gained, eventStopId }: StopCandidate): boolean =>
    near.surely + near.perhaps + gained > 0 || eventStopId !== null;
  const shown = candidates.filter(isShown).sort(byUse);
  const far = candidates.filter((candidate) => !isShown(candidate)).map(({ stop }) => stop.name);
  return (
    <>
      <DataTable
        caption={t.each}
        hideCaption
        rows={shown}
        columns={[
          { label: t.stop, heading: true, cell: (candidate) => <Name candidate={candidate} /> },
          { label: t.near, cell: ({ near }) => t.nearWords(near.surely, near.perhaps) },
          { label: t.gained, align: 'right', cell: ({ gained }) => (gained === 0 ? '' : String(gained)) },
          { label: t.cost, cell: (candidate) => <Cost candidate={candidate} /> },
          { label: t.add, hideLabel: true, cell: (candidate) => <Change {...props} candidate={candidate} /> },
        ]}
      />
      {far.length === 0 ? null : <p class="muted small">{t.far(far.join(', '))}</p>}
    </>
  );
}

/** What the event has first, then what would help most. */
const byUse = (one: StopCandidate, other: StopCandidate): number =>
  Number(other.eventStopId !== null) - Number(one.eventStopId !== null) ||
  other.gained - one.gained ||
  other.near.surely + other.near.perhaps - one.near.surely - one.near.perhaps;

function Name({ candidate: { stop, eventStopId } }: { readonly candidate: StopCandidate }): VNode {
  return (
    <>
      {stop.name} {eventStopId === null ? null : <Badge>{t.inProgramme}</Badge>}
    </>
  );
}

function Cost({ candidate: { stop, eventStopId, cost } }: { readonly candidate: StopCandidate }): VNode {
  if (cost.kind === 'unknown') return <span class="muted">{t.notWorkedOut}</span>;
  if (cost.kind === 'impossible') return <>{t.impossible(cost.reason)}</>;
  const { longer, shorter, drivingMinutes } = cost.change;
  const affected = [longer, shorter].filter(({ people }) => people > 0);
  const rides = affected.map(({ minutes, people }) => t.affected(minutes, people)).join(', ') || t.nobodyLonger;
  return (
    <>
      {eventStopId === null ? t.extra(stop.name, rides) : t.without(rides)}
      <div class="muted small">
        {cost.isBest ? '' : `${t.about} `}
        {t.drives(Math.round(drivingMinutes))}
      </div>
    </>
  );
}

function Change(props: StopAdviceView & { readonly candidate: StopCandidate }): VNode | null {
  const { event, isOpen, isDraft, candidate } = props;
  const { stop, eventStopId } = candidate;
  const base = `/evenementen/${event.code}/haltes`;
  if (!isOpen) return null;
  if (eventStopId === null) {
    return (
      <PostButton action={`${base}/erbij`} fields={{ pickupStopId: stop.id }} label={t.addOf(stop.name)}>
        {t.add}
      </PostButton>
    );
  }
  return isDraft ? (
    <PostButton action={`${base}/eraf`} tone="quiet" fields={{ id: eventStopId }} label={t.removeOf(stop.name)}>
      {t.remove}
    </PostButton>
  ) : null;
}
