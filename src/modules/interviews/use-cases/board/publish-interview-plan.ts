import { Inject, Injectable } from '@nestjs/common';
import { addDays, DomainError, type Clock, type LocalDate } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { UnitOfWork } from '../../../../platform/database';
import { DomainEvents } from '../../../../platform/domain-events';
import { interviewTexts } from '../../../../texts/interviews';
import { EventReader, EventSeats, type ProgrammeAsOf } from '../../../events';
import type { CurrentUser } from '../../../identity';
import type { InterviewChoice } from '../../domain/draft-change';
import { InterviewPlanPublished } from '../../domain/interviews.domain-events';
import { publishedPlaces } from '../../domain/published-places';
import { PHONE_DAYS } from '../../domain/disruption-proposal';
import type { InterviewPlanEntity } from '../../persistence/interview-plan.entity';
import type { InterviewEntity } from '../../persistence/interview.entity';
import { InterviewPlanRepository } from '../../persistence/interview-plan.repository';
import { TourPlanRepository } from '../../persistence/tour-plan.repository';
import { DayGuard } from '../../drafting/day-guard';
import { DayLayouts } from '../../drafting/day-layouts';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents, refuseWhenOver } from '../../domain/plannable-event';

/** What took place stays as long as it was. */
const isSameInterview = (old: InterviewEntity, next: InterviewEntity): boolean =>
  old.registrationId === next.registrationId &&
  old.vacancyId === next.vacancyId &&
  old.interviewSlotId === next.interviewSlotId &&
  (old.state === 'held' || old.lastSlotId === next.lastSlotId);

const isOfChoice = (interview: InterviewEntity, { registrationId, vacancyId, slotId }: InterviewChoice): boolean =>
  interview.registrationId === registrationId &&
  interview.vacancyId === vacancyId &&
  interview.interviewSlotId === slotId;

interface ByPhone {
  readonly interviews: readonly InterviewChoice[];
  readonly until: LocalDate;
}

/** Makes the draft the plan people know, and tells them. Interviews that stay the same keep their id and outcome. */
@Injectable()
export class PublishInterviewPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly seats: EventSeats,
    private readonly plans: InterviewPlanRepository,
    private readonly tourPlans: TourPlanRepository,
    private readonly versions: DraftVersion,
    private readonly dayGuard: DayGuard,
    private readonly layouts: DayLayouts,
    private readonly domainEvents: DomainEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param version of the draft that the user saw; left out: whatever it is
   * @param tell registrations of the only people to be told; left out: everybody whose day is another
   * @param phone published interviews that the host has by phone in the days after the event
   * @throws DomainError `not-found`, or `conflict` when there is no draft or another changed it meanwhile
   */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version?: number | undefined;
    readonly tell?: readonly string[];
    readonly phone?: readonly InterviewChoice[];
  }): Promise<void> {
    const { user } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    refuseWhenOver(event);
    if (event.state === 'draft') {
      throw new DomainError('INTERVIEWS.EVENT_NOT_PUBLISHED', 'conflict', interviewTexts.eventNotPublished);
    }
    await this.unitOfWork.run(async () => {
      await this.seats.lock(event.id);
      const draft = { ...(await this.versions.require(event.id, command.version)), changedBy: user.id };
      const byPhone = { interviews: command.phone ?? [], until: addDays(event.date, PHONE_DAYS) };
      const asOf = await this.layouts.ofDraft(event, await this.plans.interviewsOf(draft.id));
      const planId = await this.replace(draft, await this.plans.find(event.id, 'published'), { byPhone, asOf });
      if (asOf === 'next') await this.layouts.publish(event);
      await this.tourPlans.forget(event.id, 'accepted');
      await this.dayGuard.refuseImpossible(event.id);
      await this.domainEvents.publish(new InterviewPlanPublished(event.associationId, event.id, planId, command.tell));
    });
  }

  private async replace(
    draft: InterviewPlanEntity,
    published: InterviewPlanEntity | null,
    { byPhone, asOf }: { readonly byPhone: ByPhone; readonly asOf: ProgrammeAsOf },
  ): Promise<string> {
    const publishedAt = this.clock.now();
    if (!published) {
      await this.plans.forgetChanges(draft.id);
      await this.plans.save({ ...draft, state: 'published', publishedAt, version: draft.version + 1 }, []);
      return draft.id;
    }
    const wanted = await this.plans.interviewsOf(draft.id);
    const known = await this.plans.interviewsOf(published.id);
    const { staying, leaving, arriving } = nextInterviews(known, wanted, byPhone);
    await this.plans.remove(draft.id);
    await this.plans.removeInterviews(leaving.map(({ id }) => id));
    const { visits } = await this.events.programme(draft.eventId, asOf);
    const placed = publishedPlaces({
      ...{ visits, staying },
      arriving: arriving.map((next) => ({ ...next, interviewPlanId: published.id })),
      placeInDraft: (old) => wanted.find((next) => old.mode === 'on-site' && isSameInterview(old, next))?.place,
    });
    const isAsKnown = (row: InterviewEntity): boolean =>
      known.some(({ id, place, mode }) => id === row.id && place === row.place && mode === row.mode);
    const haveMoved = staying.some(({ id, place }) => placed.some((row) => row.id === id && row.place !== place));
    if (haveMoved) await this.plans.vacatePlaces(published.id);
    const next = { ...published, result: draft.result, changedBy: draft.changedBy, publishedAt };
    await this.plans.save(
      { ...next, version: draft.version + 1 },
      placed.filter((row) => haveMoved || !isAsKnown(row)),
    );
    return published.id;
  }
}

interface NextInterviews {
  /** What took place, or will by phone, stays whatever the new plan says: it may have an outcome. */
  readonly staying: readonly InterviewEntity[];
  readonly leaving: readonly InterviewEntity[];
  readonly arriving: readonly InterviewEntity[];
}

function nextInterviews(
  known: readonly InterviewEntity[],
  wanted: readonly InterviewEntity[],
  byPhone: ByPhone,
): NextInterviews {
  const isPhoned = (old: InterviewEntity): boolean =>
    old.state === 'planned' && byPhone.interviews.some((interview) => isOfChoice(old, interview));
  const stays = (old: InterviewEntity): boolean =>
    old.state === 'held' ||
    (old.state === 'planned' &&
      (old.mode === 'phone' || isPhoned(old) || wanted.some((next) => isSameInterview(old, next))));
  const staying = known.filter(stays);
  return {
    staying: staying.map((old) =>
      isPhoned(old) ? { ...old, mode: 'phone' as const, phoneUntil: byPhone.until } : old,
    ),
    leaving: known.filter((old) => !stays(old)),
    arriving: wanted.filter((next) => !staying.some((old) => isSameInterview(old, next))),
  };
}
