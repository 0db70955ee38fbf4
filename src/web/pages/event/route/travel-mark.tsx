import type { VNode } from 'preact';
import { localDateOf } from '../../../../kernel';
import type { ItineraryView } from '../../../../modules/events';
import { travelTexts } from '../../../../texts/travel';
import { Notice } from '../../../components';

const t = travelTexts.mark;

/** Says where the travel times of a plan come from, and warns when it leans on estimates because the map failed. */
export function TravelMark({ itinerary: { problem, travel } }: { readonly itinerary: ItineraryView }): VNode {
  const { speedKmh, detourFactor } = problem.rules;
  const isEstimate = !travel || travel.road + travel.own === 0;
  return (
    <>
      {travel?.failure ? <Notice tone="warn">{t.failed(t.failures[travel.failure])}</Notice> : null}
      <p class="muted small">
        <strong>{t.title}</strong>{' '}
        {isEstimate ? t.estimated(speedKmh, detourFactor) : t.mixed(travel.road, travel.own, travel.estimated)}{' '}
        {travel?.measuredSince ? t.measured(localDateOf(new Date(travel.measuredSince))) : ''}{' '}
        {isEstimate || travel.estimated > 0 ? t.withEstimates : ''}{' '}
        <a class="no-print" href="/reistijden">
          {t.change}
        </a>
      </p>
    </>
  );
}
