import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { UnitOfWork } from '../../../platform/database';
import { attendanceTexts } from '../../../texts/attendance';
import { isSameFact } from '../domain/attendance';
import { AttendanceRepository } from '../persistence/attendance.repository';
import { AttendanceReader } from '../persistence/attendance.reader';
import { AttendanceEntryCheck, type AttendanceCommand } from '../recording/attendance-entry';

/** Records whether somebody is there, once; saying the same again does nothing. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: AttendanceEntryCheck,
    private readonly attendance: AttendanceReader,
    private readonly records: AttendanceRepository,
  ) {}

  /** @throws DomainError `ATTENDANCE.ALREADY_RECORDED` (conflict) when something else is recorded */
  async execute(command: AttendanceCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const entry = await this.place.lock(command);
      const known = await this.attendance.ofRegistration(entry.registrationId);
      if (!known) return this.records.add(entry);
      if (isSameFact(known, entry)) return;
      throw new DomainError(
        'ATTENDANCE.ALREADY_RECORDED',
        'conflict',
        attendanceTexts.alreadyRecorded(attendanceTexts.states[known.state]),
      );
    });
  }
}
