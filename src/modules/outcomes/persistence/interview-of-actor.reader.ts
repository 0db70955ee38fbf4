import { Injectable } from '@nestjs/common';
import { DomainError, isId } from '../../../kernel';
import { outcomeTexts } from '../../../texts/outcomes';
import { EventReader } from '../../events';
import { InterviewReader } from '../../interviews';
import { holdsSeat, RegistrationReader } from '../../registrations';
import type { OutcomeRecorder } from '../domain/interview-outcome';
import { recorderOf, type JudgedInterview, type OutcomeActor } from '../domain/outcome-actor';
import type { OutcomeSubject } from './outcome.repository';

export type InterviewOfActor = JudgedInterview & OutcomeSubject & { readonly recorder: OutcomeRecorder };

export const interviewNotFound = (): DomainError =>
  new DomainError('OUTCOME.INTERVIEW_NOT_FOUND', 'not-found', outcomeTexts.interviewNotFound);

/** Finds the interviews that somebody may say something about. */
@Injectable()
export class InterviewOfActorReader {
  constructor(
    private readonly interviews: InterviewReader,
    private readonly registrations: RegistrationReader,
    private readonly events: EventReader,
  ) {}

  /** @throws DomainError `not-found` when there is no such published interview, and the same when it is another's */
  async find(actor: OutcomeActor, interviewId: string): Promise<InterviewOfActor> {
    const interview = isId(interviewId) ? await this.load(interviewId) : undefined;
    const recorder = interview && recorderOf(actor, interview);
    if (!recorder) throw interviewNotFound();
    return { ...interview, recorder };
  }

  private async load(interviewId: string): Promise<(JudgedInterview & OutcomeSubject) | undefined> {
    const interview = await this.interviews.byId(interviewId);
    if (!interview) return undefined;
    const registration = await this.registrations.byId(interview.registrationId);
    const event = await this.events.anyById(interview.eventId);
    if (!registration || !event) return undefined;
    return {
      interviewId,
      associationId: event.associationId,
      eventId: event.id,
      eventDate: event.date,
      eventState: event.state,
      registrationId: registration.id,
      hostCompanyId: interview.hostCompanyId,
      counsellorId: registration.counsellorId,
      takesPart: holdsSeat(registration.state),
    };
  }
}
