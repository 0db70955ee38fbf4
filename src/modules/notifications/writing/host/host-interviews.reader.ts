import { Injectable } from '@nestjs/common';
import { InterviewReader } from '../../../interviews';
import { namesForHost } from '../../../outcomes';
import { RegistrationReader } from '../../../registrations';
import type { HostInterviewLine } from './host-mails';

/** Answers what a host may know of its interviews: slot, first name (with an initial where two share it), vacancy and interpreter, and nothing else. */
@Injectable()
export class HostInterviewsReader {
  constructor(
    private readonly interviews: InterviewReader,
    private readonly registrations: RegistrationReader,
  ) {}

  async of(eventId: string, hostCompanyId: string): Promise<HostInterviewLine[]> {
    const published = await this.interviews.published(eventId);
    const own = published.filter(
      (interview) => interview.hostCompanyId === hostCompanyId && interview.state !== 'not-held',
    );
    const people = await this.registrations.byIds([...new Set(own.map(({ registrationId }) => registrationId))]);
    const names = namesForHost(people);
    const byId = new Map(people.map((person) => [person.id, person]));
    return own.map(({ registrationId, startsAt, endsAt, vacancyTitle, phoneUntil }) => ({
      startsAt,
      endsAt,
      vacancyTitle,
      ...(phoneUntil !== null && { phoneUntil }),
      firstName: names.get(registrationId) ?? '',
      interpreterLanguage: byId.get(registrationId)?.interpreterLanguage ?? null,
    }));
  }
}
