import { Injectable } from '@nestjs/common';
import { OnDomainEvent } from '../../../platform/domain-events';
import { EventReader } from '../../events';
import { RegistrationChanged } from '../../registrations';
import { walkDay } from '../domain/day-walk/walk-day';
import type { WalkCode } from '../domain/day-walk/walked-day';
import { InterviewPlanRepository } from '../persistence/interview-plan.repository';
import { InterviewReader } from '../persistence/interview.reader';
import { WalkedDayReader } from '../persistence/walked-day.reader';

/** A stop where no vehicle calls yet asks for another route, not for fewer interviews. */
const UNREACHABLE: readonly WalkCode[] = [
  'interview-elsewhere',
  'interview-before-arrival',
  'interview-after-departure',
  'interview-too-late-for-home',
];

/** Whoever goes with another vehicle loses the published interviews at hours when that vehicle is elsewhere. */
@Injectable()
export class ReleaseUnreachableInterviews {
  constructor(
    private readonly events: EventReader,
    private readonly days: WalkedDayReader,
    private readonly interviews: InterviewReader,
    private readonly plans: InterviewPlanRepository,
  ) {}

  @OnDomainEvent(RegistrationChanged)
  async release({ eventId, registrationId }: RegistrationChanged): Promise<void> {
    const event = await this.events.anyById(eventId);
    if (event === undefined || (await this.plans.find(eventId, 'published')) === null) return;
    const findings = walkDay(await this.days.published(event)).filter(
      (finding) => finding.registrationId === registrationId && UNREACHABLE.includes(finding.code),
    );
    if (findings.length === 0) return;
    const published = await this.interviews.published(eventId);
    const lost = published.filter(
      ({ registrationId: id, state, visitId, startsAt }) =>
        id === registrationId &&
        state === 'planned' &&
        findings.some((finding) => finding.visitId === visitId && finding.startsAt === startsAt),
    );
    await this.plans.removeInterviews(lost.map(({ id }) => id));
  }
}
