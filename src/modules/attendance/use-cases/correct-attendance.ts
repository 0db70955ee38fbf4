import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { attendanceTexts } from '../../../texts/attendance';
import { isSameFact, type AttendanceState } from '../domain/attendance';
import { AttendanceRepository } from '../persistence/attendance.repository';
import { AttendanceReader } from '../persistence/attendance.reader';
import { AttendanceEntryCheck, type AttendanceCommand } from '../recording/attendance-entry';

/** Corrects a fact of the day; what it was stays in the trail. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: AttendanceEntryCheck,
    private readonly attendance: AttendanceReader,
    private readonly records: AttendanceRepository,
  ) {}

  /**
   * @param command.seen what the user saw recorded
   * @throws DomainError `ATTENDANCE.CHANGED_MEANWHILE` (conflict) when it is something else by now
   */
  async execute(command: AttendanceCommand & { readonly seen: AttendanceState }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const entry = await this.place.lock(command);
      const known = await this.attendance.ofRegistration(entry.registrationId);
      if (known?.state !== command.seen) {
        throw new DomainError('ATTENDANCE.CHANGED_MEANWHILE', 'conflict', attendanceTexts.changedMeanwhile);
      }
      if (!isSameFact(known, entry)) await this.records.correct(entry, known);
    });
  }
}
