import { Injectable } from '@nestjs/common';
import { AttendanceReader, isAbsent } from '../../../attendance';
import type { EventView } from '../../../events';
import type { UserView } from '../../../identity';
import { InterviewReader, type InterviewView } from '../../../interviews';
import { OutcomeReader, type OutcomeView } from '../../../outcomes';
import { RegistrationReader } from '../../../registrations';
import type { DigestInterview, DigestLine } from './user-mails';

/** Answers what became of one counsellor's people at an event, for the two overviews. */
@Injectable()
export class DigestLinesReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly interviews: InterviewReader,
    private readonly outcomes: OutcomeReader,
    private readonly attendance: AttendanceReader,
  ) {}

  /** What is planned on the day: no interviews by phone, nothing that was called off. */
  before(event: EventView, user: UserView): Promise<DigestLine[]> {
    return this.lines(event, user, (interviews) =>
      interviews
        .filter(({ state, phoneUntil }) => state !== 'not-held' && phoneUntil === null)
        .map(({ startsAt }) => ({ startsAt })),
    );
  }

  /** Who was there, and what came of each interview. */
  async after(event: EventView, user: UserView): Promise<DigestLine[]> {
    const own = await this.registrations.ofCounsellor(user, event.id);
    const outcomes = await this.outcomes.ofRegistrations(own.map(({ id }) => id));
    const byInterview = new Map(outcomes.map((outcome) => [outcome.interviewId, outcome]));
    const facts = new Map((await this.attendance.ofEvent(event.id)).map((fact) => [fact.registrationId, fact.state]));
    const lines = await this.lines(event, user, (interviews) =>
      interviews
        .filter(({ state, notHeldReason }) => state !== 'not-held' || notHeldReason !== null)
        .map((interview) => judged(interview, byInterview.get(interview.id))),
    );
    return lines.map((line) => {
      const fact = facts.get(line.registrationId);
      return { ...line, attended: fact && !isAbsent(fact) };
    });
  }

  private async lines(
    event: EventView,
    user: UserView,
    tell: (interviews: readonly InterviewView[]) => readonly DigestInterview[],
  ): Promise<(DigestLine & { readonly registrationId: string })[]> {
    const own = await this.registrations.ofCounsellor(user, event.id);
    const published = await this.interviews.published(event.id);
    return own.map(({ id, firstName, lastName, state }) => ({
      ...{ registrationId: id, name: `${firstName} ${lastName}`, state },
      interviews: tell(published.filter(({ registrationId }) => registrationId === id)),
    }));
  }
}

const judged = (
  { startsAt, notHeldReason, phoneUntil }: InterviewView,
  outcome: OutcomeView | undefined,
): DigestInterview => ({
  startsAt,
  result: outcome?.outcome ?? notHeldReason ?? (phoneUntil === null ? 'unknown' : 'by-phone'),
});
