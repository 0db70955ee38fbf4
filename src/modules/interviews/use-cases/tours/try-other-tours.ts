import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { UnitOfWork } from '../../../../platform/database';
import { tourTexts } from '../../../../texts/tours';
import { EventSeats, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { OtherTours } from '../../domain/what-if';
import { asOneForm, type TourState } from '../../domain/tours/tour-state';
import { PlanningInputReader } from '../../persistence/planning-input.reader';
import { TourDayReader } from '../../persistence/tour-day.reader';
import { TourPlanRepository } from '../../persistence/tour-plan.repository';
import { DraftVersion } from '../../drafting/draft-version';
import { TourChange } from '../../drafting/tour-change';

/** Carries out such a what-if with the draft that belongs to it; it can be taken back. */
@Injectable()
export class TryOtherTours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seats: EventSeats,
    private readonly inputs: PlanningInputReader,
    private readonly days: TourDayReader,
    private readonly plans: TourPlanRepository,
    private readonly versions: DraftVersion,
    private readonly change: TourChange,
  ) {}

  /** @throws DomainError `conflict` when the draft, the tours or the people have changed, or a group is elsewhere then */
  async execute(command: {
    readonly user: CurrentUser;
    readonly event: EventView;
    readonly version: number;
    readonly change: OtherTours;
  }): Promise<void> {
    const { user, event } = command;
    const seen = await this.days.state(event);
    const { before, after } = differenceOf(seen, command.change);
    const plan = await this.change.plan(event, await this.inputs.drafted(event), after);
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      await this.versions.require(event.id, command.version);
      if (!isSame(seen, await this.days.state(event))) {
        throw new DomainError('TOURS.CHANGED_MEANWHILE', 'conflict', tourTexts.changedMeanwhile);
      }
      await this.change.execute(event, user, { from: before, to: after, plan });
      const content = { kind: 'tours', fingerprint: '', before, after, room: [], proven: false } as const;
      await this.plans.keep(event, user, 'accepted', content);
    });
  }
}

const isSame = (one: TourState, other: TourState): boolean =>
  JSON.stringify(asOneForm(one)) === JSON.stringify(asOneForm(other));

/** What the change touches, before and after it. */
function differenceOf(
  { groups, visits, people }: TourState,
  change: OtherTours,
): Record<'before' | 'after', TourState> {
  if (change.kind === 'other-groups') {
    const moves = new Map(change.moves.map(({ person, group }) => [person, group]));
    const moved = people.filter(({ registrationId }) => moves.has(registrationId));
    const after = moved.map((person) => ({ ...person, tourGroupId: moves.get(person.registrationId) ?? null }));
    return { before: { groups, visits: [], people: moved }, after: { groups, visits: [], people: after } };
  }
  const at = visits.filter(({ visitId }) => visitId === change.host);
  const swapped = (id: string): string => (id === change.group ? change.with : id === change.with ? change.group : id);
  const after = at.map((visit) => ({
    ...visit,
    tours: visit.tours.map((tour) => ({ ...tour, groupIds: tour.groupIds.map(swapped) })),
  }));
  return { before: { groups, visits: at, people: [] }, after: { groups, visits: after, people: [] } };
}
