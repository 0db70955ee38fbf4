import type { VNode } from 'preact';
import {
  hasRoute,
  isVaried,
  noVariation,
  spareOf,
  type EventStopView,
  type ItineraryCall,
  type ItineraryPlan,
  type StoredItinerary,
} from '../../../../modules/events';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { dropOffTexts } from '../../../../texts/drop-off';
import { spareTexts } from '../../../../texts/fleet';
import { DataTable, EmptyState, Facts, Notice } from '../../../components';
import { routeReasonLink, type ReasonLink } from '../../../components/event/reason-places';
import { withNames } from '../../../components/with-names';
import { SpareMinutes } from './spare-minutes';

const t = coordinatorTexts.route;

const TONES = { optimal: 'ok', feasible: 'warn', infeasible: 'problem', unknown: 'warn' } as const;

export interface TimetableProps {
  readonly itinerary: Pick<StoredItinerary, 'plan' | 'variation'>;
  readonly stops: readonly Pick<EventStopView, 'id' | 'name'>[];
  /** Names of vehicles, stops and visits by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Where the coordinator changes what stands in the way of a route. */
  readonly change: { readonly event: string; readonly visitIds: readonly string[] };
}

interface Planned {
  readonly plan: ItineraryPlan;
}

/** A planned route: how good it is, and a timetable per vehicle; or why there is none. */
export function RouteTimetable({ itinerary, stops, names, change }: TimetableProps): VNode {
  const { plan, variation } = itinerary;
  const isForDay = plan.status === 'optimal' && variation !== undefined && isVaried({ ...noVariation, ...variation });
  return (
    <>
      <Notice tone={TONES[plan.status]}>{isForDay ? t.optimalForDay : t.status[plan.status]}</Notice>
      {hasRoute(plan) ? <Route {...{ plan, stops, names }} /> : <Reasons {...{ plan, names, change }} />}
    </>
  );
}

function Reasons({ plan, names, change }: Pick<TimetableProps, 'names' | 'change'> & Planned): VNode {
  if (plan.reasons.length === 0) return <p>{t.noReasons}</p>;
  return (
    <>
      <h3>{t.reasons}</h3>
      <ul>
        {plan.reasons.map((reason) => (
          <li key={reason.message}>
            {withNames(reason.message, names, t.somewhere)}{' '}
            <ChangeLink link={routeReasonLink(reason, change.event, change.visitIds)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const ChangeLink = ({ link }: { readonly link: ReasonLink | undefined }): VNode | null =>
  link === undefined ? null : (
    <a class="no-print" href={link.href}>
      {link.label}
    </a>
  );

function Route({ plan, stops, names }: Omit<TimetableProps, 'itinerary' | 'change'> & Planned): VNode {
  const driven = new Set(plan.vehicles.flatMap(({ calls }) => calls.map(({ at }) => at)));
  const undriven = stops.filter(({ id }) => !driven.has(id)).map(({ name }) => name);
  return (
    <>
      <Facts
        items={[
          { term: t.driving, value: t.minutes(plan.objective.drivingMinutes) },
          { term: t.passengers, value: t.minutes(plan.objective.passengerMinutes) },
          { term: t.home, value: t.minutes(plan.objective.homeMinutes) },
        ]}
      />
      <p>{t.bestIn}</p>
      {undriven.length === 0 ? null : (
        <ul>
          {undriven.map((name) => (
            <li key={name}>{t.undriven(name)}</li>
          ))}
        </ul>
      )}
      <SpareMinutes vehicles={plan.vehicles} names={names} />
      {plan.vehicles.map(({ id, calls }) => (
        <Timetable key={id} name={names.get(id) ?? id} calls={calls} names={names} />
      ))}
    </>
  );
}

function Timetable(props: { name: string; calls: readonly ItineraryCall[]; names: TimetableProps['names'] }): VNode {
  const { name, calls, names } = props;
  if (calls.length === 0) return <EmptyState>{`${name}: ${t.stays}`}</EmptyState>;
  return (
    <DataTable
      caption={t.timetable(name)}
      rows={calls}
      columns={[
        { label: t.where, heading: true, cell: ({ at }) => names.get(at) ?? '' },
        { label: t.what, cell: ({ kind, off }) => (kind === 'host' && off > 0 ? dropOffTexts.letOff : t.kinds[kind]) },
        { label: t.arrive, cell: ({ arrive }) => arrive ?? '' },
        { label: t.leave, cell: ({ leave }) => leave ?? '' },
        { label: t.on, align: 'right', cell: ({ on }) => (on === 0 ? '' : String(on)) },
        { label: t.off, align: 'right', cell: ({ off }) => (off === 0 ? '' : String(off)) },
        { label: spareTexts.column, align: 'right', cell: (call) => spareText(call) },
      ]}
    />
  );
}

const spareText = (call: ItineraryCall): string => {
  const minutes = spareOf(call);
  return minutes === undefined ? '' : spareTexts.ofCall(minutes);
};
