import { Injectable } from '@nestjs/common';
import { JobseekerRepository } from '../../persistence/jobseeker.repository';

/** Takes back that somebody was hired when the outcome that said so was a mistake. */
@Injectable()
export class UndoHiredOutcome {
  constructor(private readonly jobseekers: JobseekerRepository) {}

  /** A job that a person told us of stays noted. Seats that were given up are not taken back: others may have them. */
  execute({ registrationId }: { readonly registrationId: string }): Promise<void> {
    return this.jobseekers.clearHiredThrough(registrationId);
  }
}
