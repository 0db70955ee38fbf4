import type { VNode } from 'preact';
import { drivenBetween, type EventProgramme, type ItineraryView } from '../../modules/events';
import { pictureTexts as t } from '../../texts/pictures';
import { Section } from '../components';
import { drawDay } from './day-drawing';
import { DayPicture } from './day-picture';
import type { MapTiles } from './live-map';
import { namesOf, placesOf, vehiclesOf, visitsOf } from './pictures-of-route';
import { RouteMap } from './route-map';

/** A planned day as two pictures: where everybody goes, and when. */
export function RoutePictures(props: {
  readonly itinerary: Pick<ItineraryView, 'plan' | 'problem'>;
  readonly programme: EventProgramme;
  readonly isDraft: boolean;
  readonly tiles: MapTiles | null;
}): VNode | null {
  const { programme } = props;
  const { plan, problem } = props.itinerary;
  const vehicles = vehiclesOf(plan, programme);
  const places = placesOf(plan, programme);
  if (places.length === 0) return null;
  const driven = drivenBetween(problem);
  const day = drawDay({ vehicles, visits: visitsOf(programme), names: namesOf(programme), driven });
  return (
    <Section title={t.title}>
      <p class="muted">{props.isDraft ? t.ofDraft : t.ofPublished}</p>
      <h3>{t.map.title}</h3>
      <RouteMap vehicles={vehicles} places={places} tiles={props.tiles} />
      <h3>{t.day.title}</h3>
      <DayPicture day={day} />
    </Section>
  );
}
