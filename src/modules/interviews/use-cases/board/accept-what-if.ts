import { Injectable } from '@nestjs/common';
import { DomainError, parseClockTime } from '../../../../kernel';
import { interviewTexts } from '../../../../texts/interviews';
import type { WhatIfChange } from '../../../../planners/interviews';
import { AddSlots, ChangeVisit, EventReader, type EventView } from '../../../events';
import type { CurrentUser } from '../../../identity';
import { canBeTried, isOtherTours, type OtherTours } from '../../domain/what-if';
import { InterviewPlanReader } from '../../persistence/interview-plan.reader';
import { InterviewReader } from '../../persistence/interview.reader';
import { DraftInterviewPlan } from './draft-interview-plan';
import { DraftVersion } from '../../drafting/draft-version';
import { refuseOtherEvents } from '../../domain/plannable-event';
import { PinInterview } from './pin-interview';
import { ShortenSlots } from './shorten-slots';
import { TryOtherTours } from '../tours/try-other-tours';

/** Carries out a change that the planner says would help, and computes the draft again. */
@Injectable()
export class AcceptWhatIf {
  constructor(
    private readonly events: EventReader,
    private readonly plans: InterviewPlanReader,
    private readonly interviews: InterviewReader,
    private readonly addSlots: AddSlots,
    private readonly changeVisit: ChangeVisit,
    private readonly pinInterview: PinInterview,
    private readonly shortenSlots: ShortenSlots,
    private readonly otherTours: TryOtherTours,
    private readonly draftPlan: DraftInterviewPlan,
    private readonly versions: DraftVersion,
  ) {}

  /** @throws DomainError `conflict` when the draft has changed or the programme is fixed, `not-found` otherwise */
  async execute(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly version: number;
    /** Which of the draft's what-ifs, from 0. */
    readonly at: number;
  }): Promise<void> {
    const { user, version } = command;
    const event = refuseOtherEvents(await this.events.byIdOrCode(user.associationId, command.eventId));
    await this.versions.require(event.id, version);
    const draft = await this.plans.ofEvent(event.id, 'draft');
    const change = draft?.whatIfs[command.at]?.change;
    const { visits } = await this.events.programme(event.id, 'next');
    if (!change || !canBeTried(change, visits)) {
      throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownWhatIf);
    }
    if (isOtherTours(change)) return this.otherTours.execute({ user, event, version, change });
    await this.apply(user, event, change, version);
    await this.draftPlan.execute({ user, eventId: event.id });
  }

  private async apply(
    user: CurrentUser,
    event: EventView,
    change: Exclude<WhatIfChange, OtherTours>,
    version: number,
  ): Promise<void> {
    const eventId = event.id;
    switch (change.kind) {
      case 'extra-slot': {
        const { host: visitId, start: from, end: until, places } = change;
        const minutes = parseClockTime(until) - parseClockTime(from);
        await this.addSlots.execute({ user, eventId, visitId, from, until, minutes, places });
        return;
      }
      case 'extra-interviewer':
        return this.addInterviewer(user, eventId, change.host);
      case 'release-pin': {
        const interview = (await this.interviews.draft(eventId)).find(
          ({ registrationId, slotId }) => registrationId === change.person && slotId === change.slot,
        );
        if (interview) await this.pinInterview.execute({ user, eventId, interviewId: interview.id, pinned: false });
        return;
      }
      case 'shorter-slots':
        return this.shortenSlots.execute({ user, event, version, change });
      case 'skip-tour':
        return;
    }
  }

  private async addInterviewer(user: CurrentUser, eventId: string, visitId: string): Promise<void> {
    const { visits } = await this.events.programme(eventId, 'next');
    const visit = visits.find(({ id }) => id === visitId);
    if (!visit) throw new DomainError('INTERVIEWS.UNKNOWN', 'not-found', interviewTexts.unknownWhatIf);
    const { visitMinutes, arriveFrom, arriveUntil, maxVehicles, receptionListDays } = visit;
    const interviewers = visit.interviewers + 1;
    await this.changeVisit.execute({
      ...{ user, eventId, visitId, visitMinutes, arriveFrom, arriveUntil, maxVehicles, receptionListDays },
      interviewers,
    });
  }
}
