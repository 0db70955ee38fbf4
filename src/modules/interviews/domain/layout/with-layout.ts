import type { PlanningInput, PlanningVisit } from '../planning-input';

interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface LaidOutVisit {
  readonly visitId: string;
  readonly slots: readonly (Hours & { readonly places: number })[];
  readonly tours: readonly (Hours & { readonly groupIds: readonly string[] })[];
}

/** What is laid out for a route, with the group of everybody who holds a seat. */
interface DayLayout {
  readonly groups: readonly object[];
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly visits: readonly LaidOutVisit[];
}

/** The planner's input as it would be with this layout: what is typed stays, what was laid out before goes. */
export function withLayout(input: PlanningInput, layout: DayLayout): PlanningInput {
  const visits = input.visits.map((visit) => {
    const laidOut = layout.visits.find(({ visitId }) => visitId === visit.id);
    return laidOut === undefined ? visit : merged(visit, laidOut);
  });
  return standing({ ...withGroups(input, layout), visits });
}

/** The same with the groups only, where tours and slots are laid out already. Nobody is moved to a group of another vehicle. */
export const withGroups = (input: PlanningInput, { groups, groupOf }: DayLayout): PlanningInput => ({
  ...input,
  tourGroups: groups.length > 0 ? [] : input.tourGroups,
  people: input.people.map((person) => ({ ...person, tourGroupId: groupOf.get(person.id) ?? null })),
});

/** Without interviews in slots that are not there on this route. */
export function standing(input: PlanningInput): PlanningInput {
  const slots = new Set(input.visits.flatMap((visit) => visit.slots.map(({ id }) => id)));
  const isThere = ({ slotId, lastSlotId }: { readonly slotId: string; readonly lastSlotId?: string }): boolean =>
    slots.has(slotId) && slots.has(lastSlotId ?? slotId);
  return { ...input, pins: input.pins.filter(isThere), published: input.published?.filter(isThere) ?? null };
}

/** A slot of the same hours that exists keeps its id, so interviews in it are still known. */
function merged(visit: PlanningVisit, { slots, tours }: LaidOutVisit): PlanningVisit {
  const laidOut = slots.map((slot) => {
    const same = visit.slots.find(
      ({ startsAt, endsAt, places, stage }) =>
        stage !== undefined && startsAt === slot.startsAt && endsAt === slot.endsAt && places === slot.places,
    );
    return { ...slot, id: same?.id ?? `${visit.id}@${slot.startsAt}` };
  });
  return {
    ...visit,
    slots: [...visit.slots.filter(isTyped), ...laidOut].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
    tours: [...visit.tours.filter(isTyped), ...tours.map((tour, at) => ({ ...tour, id: `${visit.id}-${at}` }))],
  };
}

const isTyped = ({ stage }: { readonly stage?: string | undefined }): boolean => stage === undefined;
