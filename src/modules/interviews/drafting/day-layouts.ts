import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '../../../kernel';
import { visitLayoutTexts } from '../../../texts/visit-layout';
import {
  DayRouteReader,
  EventReader,
  isProgrammeOpen,
  VisitLayoutRepository,
  withIds,
  type DayLayout,
  type EventProgramme,
  type EventView,
  type ProgrammeAsOf,
} from '../../events';
import { holdsSeat, RegistrationReader, TourGroupMovesRepository } from '../../registrations';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';
import { LayoutReader } from '../persistence/layout.reader';

const NOTHING: Pick<DayLayout, 'visits' | 'groups'> = { visits: [], groups: [] };

/** Keeps the tours, slots and groups that go with a route, for an event that is locked. */
@Injectable()
export class DayLayouts {
  constructor(
    private readonly events: EventReader,
    private readonly routes: DayRouteReader,
    private readonly layouts: LayoutReader,
    private readonly kept: VisitLayoutRepository,
    private readonly plans: InterviewPlanRepository,
    private readonly registrations: RegistrationReader,
    private readonly groups: TourGroupMovesRepository,
  ) {}

  /**
   * Lays out anew for the route that a coordinator is about to publish. A draft of interviews at hours that go, goes with them.
   * Until a route is published nobody knows a group, and people change it at once; afterwards when this is published.
   */
  async draft(event: EventView): Promise<void> {
    const programme = await this.events.programme(event.id, 'next');
    const layout = await this.layouts.onRoute(event, await this.routes.next(event.id), programme);
    if (layout === undefined && !isLaidOut(programme)) return;
    const kept = withIds(layout ?? NOTHING, newId);
    await this.kept.keepGroups(event, kept.groups);
    const change = await this.kept.changeTo(event, kept.visits);
    await this.plans.removeDraftWith(event.id, [...change.slots.remove, ...change.slots.unshare]);
    await this.kept.apply(event, change);
    if ((await this.routes.published(event.id)).source === 'none') await this.moveToGroups(event);
  }

  /** From now on people know what is drafted. @throws DomainError `EVENT.INTERVIEWS_MOVE` (conflict) */
  async publish(event: EventView): Promise<void> {
    if (!isLaidOut(await this.events.programme(event.id, 'next')) && !isLaidOut(await this.events.programme(event.id)))
      return;
    await this.kept.publish(event);
    await this.moveToGroups(event);
  }

  /**
   * To which programme a draft of interviews belongs: to the next one, which is then published with it, or to the known one.
   * @throws DomainError `INTERVIEWS.OTHER_ROUTE` (conflict) when it is for a route that nobody knows yet
   */
  async ofDraft(event: EventView, interviews: readonly { readonly interviewSlotId: string }[]): Promise<ProgrammeAsOf> {
    const hasSlots = async (asOf: ProgrammeAsOf): Promise<boolean> => {
      const { visits } = await this.events.programme(event.id, asOf);
      const slots = new Set(visits.flatMap((visit) => visit.slots.map(({ id }) => id)));
      return interviews.every(({ interviewSlotId }) => slots.has(interviewSlotId));
    };
    const hasOtherRoute = (await this.events.itinerary(event.id, 'draft')) !== undefined;
    if (!hasOtherRoute && isProgrammeOpen(event.state) && (await hasSlots('next'))) return 'next';
    if (await hasSlots('known')) return 'known';
    throw new DomainError('INTERVIEWS.OTHER_ROUTE', 'conflict', visitLayoutTexts.otherRoute);
  }

  private async moveToGroups(event: EventView): Promise<void> {
    const layout = await this.layouts.onRoute(event, await this.routes.ofEvent(event.id));
    const groups = layout?.groups ?? [];
    const people = (await this.registrations.ofEvent(event.id)).filter(({ state }) => holdsSeat(state));
    for (const person of people) {
      const groupId = layout?.groupOf.get(person.id) ?? null;
      const isKept = groupId === null || groups.some(({ id }) => id === groupId && !id.startsWith('new-'));
      if (groups.length === 0 || !isKept || groupId === person.tourGroupId) continue;
      await this.groups.move(person.id, groupId);
    }
    const used = new Set(people.flatMap(({ id, tourGroupId }) => [tourGroupId, layout?.groupOf.get(id) ?? null]));
    await this.kept.removeUnusedGroups(
      event,
      [...used, ...groups.map(({ id }) => id)].filter((id) => id !== null),
    );
  }
}

const isLaidOut = ({ visits }: EventProgramme): boolean =>
  visits.some(({ slots, tours }) => [...slots, ...tours].some(({ stage }) => stage !== undefined));
