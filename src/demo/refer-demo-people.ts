import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel';
import { UserReader } from '../modules/identity';
import { ReferJobseeker, referralSchema, type ReferralResult } from '../modules/registrations';
import { demoTexts } from '../texts/demo';
import { demoEvents, demoScenario, type DemoPerson } from './scenario';

const ALREADY_REFERRED = new Set(['REGISTRATION.ALREADY_REFERRED', 'REGISTRATION.PERHAPS_KNOWN']);

/** Lets each counsellor of the demo refer their own people, one by one, in the order of the scenario. */
@Injectable()
export class ReferDemoPeople {
  constructor(
    private readonly users: UserReader,
    private readonly referJobseeker: ReferJobseeker,
  ) {}

  /**
   * Somebody who is referred already is passed over.
   * @throws DomainError `DEMO.NOT_LOADED` (not-found) for an event that is not of the demo
   */
  async execute(eventCode: string = demoScenario.eventCode): Promise<ReferralResult[]> {
    const scenario = demoEvents.find((event) => event.eventCode === eventCode);
    if (!scenario) throw new DomainError('DEMO.NOT_LOADED', 'not-found', demoTexts.noEvent);
    const results: ReferralResult[] = [];
    for (const person of scenario.people) {
      const result = await this.refer(person, eventCode);
      if (result) results.push(result);
    }
    return results;
  }

  private async refer(person: DemoPerson, eventCode: string): Promise<ReferralResult | undefined> {
    const { code, referrer, ...referral } = person;
    const counsellor = await this.users.byEmail(referrer);
    if (!counsellor) throw new DomainError('DEMO.NO_COUNSELLOR', 'not-found', `${demoTexts.noEvent} (${code})`);
    try {
      return await this.referJobseeker.execute({
        user: counsellor,
        eventId: eventCode,
        referral: referralSchema.parse(referral),
      });
    } catch (error) {
      if (error instanceof DomainError && ALREADY_REFERRED.has(error.code)) return undefined;
      throw error;
    }
  }
}
