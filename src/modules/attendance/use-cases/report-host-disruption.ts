import { Injectable } from '@nestjs/common';
import { DomainError, isClockTime } from '../../../kernel';
import { attendanceTexts } from '../../../texts/attendance';
import { EventReader, type EventView } from '../../events';
import type { CurrentUser } from '../../identity';
import { ReplanDisruption, type Disruption, type Proposed, type DisruptionProposal } from '../../interviews';
import { DayFactsReader } from '../persistence/day-facts.reader';

/** A host that takes no part, or fewer interviewers from a moment on. */
export type HostDisruption = Exclude<Disruption, { kind: 'late' }>;

/** A host or an interviewer falls out, before the day or on it: the smallest change, for a person to accept. */
@Injectable()
export class ReportHostDisruption {
  constructor(
    private readonly events: EventReader,
    private readonly facts: DayFactsReader,
    private readonly replanDisruption: ReplanDisruption,
  ) {}

  /** Undefined while no interview plan is published. @throws DomainError `ATTENDANCE.HOST_MISSING` or `.MOMENT_WRONG` (invalid) */
  async preview(query: {
    readonly event: EventView;
    readonly disruption: HostDisruption;
  }): Promise<Proposed<DisruptionProposal> | undefined> {
    const { event, disruption } = query;
    await this.require(event, disruption);
    return this.replanDisruption.preview({ event, facts: await this.facts.ofEvent(event), disruption });
  }

  /** @throws DomainError as the preview, or `INTERVIEWS.PROPOSAL_CHANGED` (conflict) */
  async accept(command: {
    readonly user: CurrentUser;
    readonly eventId: string;
    readonly disruption: HostDisruption;
    readonly fingerprint: string;
  }): Promise<void> {
    const event = await this.events.byIdOrCode(command.user.associationId, command.eventId);
    await this.require(event, command.disruption);
    const facts = await this.facts.ofEvent(event);
    await this.replanDisruption.accept({ ...command, facts, alongside: () => Promise.resolve() });
  }

  private async require(event: EventView, disruption: HostDisruption): Promise<void> {
    const { visits } = await this.events.programme(event.id);
    const visit = visits.find(({ id, kind }) => id === disruption.visitId && kind === 'host');
    if (!visit) throw new DomainError('ATTENDANCE.HOST_MISSING', 'invalid', attendanceTexts.troubleHostMissing);
    if (disruption.kind === 'host-out') return;
    if (isClockTime(disruption.from) && Number.isInteger(disruption.fewer) && disruption.fewer > 0) return;
    throw new DomainError('ATTENDANCE.MOMENT_WRONG', 'invalid', attendanceTexts.momentWrong);
  }
}
