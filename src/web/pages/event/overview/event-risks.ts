import type { EventProgramme, EventState, EventView } from '../../../../modules/events';
import type { SeatOccupancy } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { counsellorTexts } from '../../../../texts/counsellor';

const t = coordinatorTexts.overview.risk;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Interviews that the slots of all visits can hold. */
export const interviewPlacesOf = ({ visits }: Pick<EventProgramme, 'visits'>): number =>
  sum(visits.flatMap(({ slots }) => slots.map(({ places }) => places)));

/** States in which nothing can go wrong any more. */
export const OVER: ReadonlySet<EventState> = new Set(['finished', 'anonymised', 'cancelled']);
const REFERRAL_OVER: ReadonlySet<EventState> = new Set(['closed', 'final', 'running']);

/** What a coordinator should know before something goes out, in words; nothing here stops an event. */
export function risksOf(
  event: EventView,
  programme: EventProgramme,
  { hasPublishedRoute, waiting }: { readonly hasPublishedRoute: boolean; readonly waiting: SeatOccupancy['waiting'] },
): string[] {
  if (OVER.has(event.state)) return [];
  const hosts = programme.visits.filter(({ kind }) => kind === 'host');
  return [
    ...wheelchairRisks(event, waiting),
    ...groupRisks(event, programme),
    ...hosts.filter(({ slots }) => slots.length === 0).map(({ name }) => t.visitWithoutSlots(name)),
    ...slotRisks(event, programme),
    ...(!hasPublishedRoute && REFERRAL_OVER.has(event.state) ? [t.noPublishedRoute] : []),
  ];
}

function wheelchairRisks(event: EventView, waiting: SeatOccupancy['waiting']): string[] {
  const people = waiting.find(({ reason }) => reason === 'no-wheelchair-place')?.people ?? 0;
  const free = event.wheelchairPlaces - event.wheelchairPlacesTaken;
  return people === 0 ? [] : [counsellorTexts.participants.wheelchairWarning(people, free)];
}

function groupRisks({ participantLimit }: EventView, { tourGroups }: EventProgramme): string[] {
  const places = sum(tourGroups.map((group) => group.places));
  return tourGroups.length > 0 && places < participantLimit ? [t.groupsTooSmall(places, participantLimit)] : [];
}

function slotRisks({ participantLimit }: EventView, programme: EventProgramme): string[] {
  const places = interviewPlacesOf(programme);
  return places > 0 && places < participantLimit ? [t.fewInterviewPlaces(places, participantLimit)] : [];
}
