import { Injectable } from '@nestjs/common';
import { InterviewReader, type InterviewView } from '../../interviews';
import { OutcomeReader } from '../../outcomes';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { isSeated } from '../planning/schedule/message-plan-of-event';

/** An interview of which nobody has said yet what the company decides. */
export interface OpenOutcome {
  readonly interview: InterviewView;
  readonly person: RegistrationView;
}

/** Answers which results of an event are still to come; "no decision yet" is one of them. */
@Injectable()
export class OpenOutcomesReader {
  constructor(
    private readonly interviews: InterviewReader,
    private readonly registrations: RegistrationReader,
    private readonly outcomes: OutcomeReader,
  ) {}

  async ofHost(eventId: string, hostCompanyId: string): Promise<OpenOutcome[]> {
    return (await this.ofEvent(eventId)).filter(({ interview }) => interview.hostCompanyId === hostCompanyId);
  }

  async ofCounsellor(eventId: string, counsellorId: string): Promise<OpenOutcome[]> {
    return (await this.ofEvent(eventId)).filter(({ person }) => person.counsellorId === counsellorId);
  }

  /** Whether we know that somebody works: through this event, or because a counsellor said so. */
  async isHired({ id, hiredAt }: RegistrationView): Promise<boolean> {
    if (hiredAt !== null) return true;
    return (await this.outcomes.ofRegistrations([id])).some(({ outcome }) => outcome === 'hired');
  }

  private async ofEvent(eventId: string): Promise<OpenOutcome[]> {
    const known = new Set(
      (await this.outcomes.ofEvent(eventId))
        .filter(({ outcome }) => outcome !== 'no-decision-yet')
        .map(({ interviewId }) => interviewId),
    );
    const people = (await this.registrations.participants(eventId)).filter(isSeated);
    const byId = new Map(people.map((person) => [person.id, person]));
    return (await this.interviews.published(eventId)).flatMap((interview) => {
      const person = byId.get(interview.registrationId);
      const isOpen = interview.state !== 'not-held' && !known.has(interview.id);
      return isOpen && person !== undefined ? [{ interview, person }] : [];
    });
  }
}
