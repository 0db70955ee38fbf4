import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { attendanceTexts } from '../../../texts/attendance';
import type { AttendanceState } from '../domain/attendance';
import { AttendanceRepository } from '../persistence/attendance.repository';
import { AttendanceReader } from '../persistence/attendance.reader';
import { AttendanceEntryCheck, type ParticipantOfDay } from '../recording/attendance-entry';

/** Takes back what was noted of somebody, as if nothing had been; what it was stays in the trail. */
@Injectable()
export class TakeBackAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: AttendanceEntryCheck,
    private readonly attendance: AttendanceReader,
    private readonly records: AttendanceRepository,
  ) {}

  /**
   * Does nothing when nothing is noted any more.
   * @param command.seen what the user saw recorded
   * @throws DomainError `ATTENDANCE.CHANGED_MEANWHILE` (conflict) when it is something else by now
   */
  async execute(command: ParticipantOfDay & { readonly seen: AttendanceState }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const entry = await this.place.lockPlace(command);
      const known = await this.attendance.ofRegistration(entry.registrationId);
      if (known === undefined) return;
      if (known.state !== command.seen) {
        throw new DomainError('ATTENDANCE.CHANGED_MEANWHILE', 'conflict', attendanceTexts.changedMeanwhile);
      }
      await this.records.remove(entry, known);
    });
  }
}
