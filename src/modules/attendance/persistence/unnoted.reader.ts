import { Injectable } from '@nestjs/common';
import { RegistrationReader } from '../../registrations';
import { AttendanceReader } from './attendance.reader';

/** Somebody with a place of whom nobody noted whether the person was there. */
export interface Unnoted {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Answers of whom attendance was not noted. */
@Injectable()
export class UnnotedReader {
  constructor(
    private readonly registrations: RegistrationReader,
    private readonly attendance: AttendanceReader,
  ) {}

  async ofEvent(eventId: string): Promise<Unnoted[]> {
    const noted = new Set((await this.attendance.ofEvent(eventId)).map(({ registrationId }) => registrationId));
    return (await this.registrations.participants(eventId)).filter(({ id }) => !noted.has(id));
  }
}
