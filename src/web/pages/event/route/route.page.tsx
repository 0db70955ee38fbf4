import type { VNode } from 'preact';
import {
  hasRoute,
  routeHire,
  type EventProgramme,
  type EventView,
  type HirePrice,
  type ItineraryView,
  type RouteWishes,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { DropHostView } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { momentText } from '../../../../texts/dates';
import { routeSheetTexts } from '../../../../texts/route-sheet';
import { EmptyState, Notice, PostButton, Section, type PageNotice } from '../../../components';
import { DayPrice } from '../../../components/event/day-price';
import { EventPage } from '../../../layout';
import { RoutePictures, type MapTiles } from '../../../pictures';
import { mapAssets } from '../../../layout/static-files';
import { DriverDutyNotice } from './driver-duty-notice';
import { DropHostsSection } from './drop-hosts-section';
import { LateReturns, LongRides } from './ride-notices';
import { RouteTimetable } from './route-timetable';
import type { LateReturn, LongRide } from './route-warnings';
import { RouteWishesSection } from './route-wishes-section';
import { eventAddress } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { planForm } from './route.forms';
import { TravelMark } from './travel-mark';

const t = coordinatorTexts.route;

export interface RouteProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly names: ReadonlyMap<string, string>;
  readonly draft: ItineraryView | undefined;
  readonly published: ItineraryView | undefined;
  /** True when the programme or the boardings changed after the newest plan. */
  readonly isOutdated: boolean;
  readonly canPlan: boolean;
  /** The map behind the route; null where none is configured. */
  readonly tiles: MapTiles | null;
  /** True while nobody boards anywhere. */
  readonly isTrial: boolean;
  /** True while the programme, and with it the route, may still change. */
  readonly isOpen: boolean;
  readonly wishes: RouteWishes;
  /** By vehicle, where it is known. */
  readonly prices: ReadonlyMap<string, HirePrice>;
  /** Where everybody spends the day; null unless this is a drop-off event. */
  readonly dropHosts: readonly DropHostView[] | null;
  /** Where the newest plan brings somebody home too late. */
  readonly late: readonly LateReturn[];
  /** Where somebody rides longer than the stop allows; only where that is no rule. */
  readonly longRides: readonly LongRide[];
  readonly notice?: PageNotice | undefined;
  readonly state?: FormState | undefined;
}

/** The route of an event: what is drafted beside what people were told. */
export function RoutePage(props: RouteProps): VNode {
  const { event, draft, published } = props;
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      extras={props.tiles ? mapAssets : undefined}
      event={event}
      tab="/route"
      state={props.state}
    >
      <p class="no-print">{t.intro}</p>
      <Actions {...props} />
      {published ? (
        <p class="no-print">
          <a href={`/evenementen/${event.code}/rit`}>{routeSheetTexts.link}</a>
        </p>
      ) : null}
      <Warnings {...props} />
      <DropHostsSection {...props} />
      <RouteWishesSection {...props} />
      <Pictures {...props} />
      {draft ? (
        <Section title={t.draft}>
          <p class="muted">{t.draftOn(momentText(draft.createdAt))}</p>
          <PlannedRoute {...props} itinerary={draft} />
        </Section>
      ) : null}
      {published ? (
        <Section title={t.publishedPlan}>
          <p class="muted">{t.publishedOn(momentText(published.publishedAt ?? published.createdAt))}</p>
          <PlannedRoute {...props} itinerary={published} />
        </Section>
      ) : null}
    </EventPage>
  );
}

function PlannedRoute({
  event,
  itinerary,
  programme,
  names,
  prices,
}: RouteProps & { itinerary: ItineraryView }): VNode {
  return (
    <>
      <TravelMark itinerary={itinerary} />
      <DayPrice hire={routeHire(itinerary.plan, prices)} names={names} />
      <RouteTimetable
        itinerary={itinerary}
        stops={programme.stops}
        names={names}
        change={{ event: eventAddress(event), visitIds: programme.visits.map(({ id }) => id) }}
      />
    </>
  );
}

function Warnings({ draft, published, names, isTrial, canPlan, isOutdated, late, longRides }: RouteProps): VNode {
  const newest = draft ?? published;
  return (
    <>
      {isTrial && canPlan ? <Notice tone="info">{t.trial}</Notice> : null}
      {isOutdated ? <Notice tone="warn">{t.outdated}</Notice> : null}
      <LateReturns late={late} />
      <LongRides rides={longRides} />
      {newest ? <DriverDutyNotice itinerary={newest} names={names} /> : null}
    </>
  );
}

/** The newest plan in pictures; an impossible one has none. */
function Pictures({ draft, published, programme, tiles }: RouteProps): VNode | null {
  const shown = draft ?? published;
  if (!shown || !hasRoute(shown.plan)) return null;
  return <RoutePictures itinerary={shown} programme={programme} isDraft={shown.state === 'draft'} tiles={tiles} />;
}

function Actions({ event, draft, published, canPlan }: RouteProps): VNode {
  const base = `/evenementen/${event.code}/route`;
  if (!canPlan) return <EmptyState>{t.notReady}</EmptyState>;
  return (
    <div class="row no-print" id={planForm.id}>
      <PostButton action={`${base}/bereken`} tone={draft ? 'plain' : 'primary'}>
        {draft || published ? t.computeAgain : t.compute}
      </PostButton>
      {draft && hasRoute(draft.plan) ? (
        <PostButton action={`${base}/publiceer`} tone="primary">
          {t.publish}
        </PostButton>
      ) : null}
    </div>
  );
}
