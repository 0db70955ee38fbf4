import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel';
import { UserReader } from '../modules/identity';
import { ReferJobseeker, referralSchema, type ReferralResult } from '../modules/registrations';
import { demoTexts } from '../texts/demo';
import { demoScenario, type DemoPerson } from './scenario';

const ALREADY_REFERRED = 'REGISTRATION.ALREADY_REFERRED';

/** Lets each counsellor of the demo refer their own people, one by one, in the order of the scenario. */
@Injectable()
export class ReferDemoPeople {
  constructor(
    private readonly users: UserReader,
    private readonly referJobseeker: ReferJobseeker,
  ) {}

  /** Somebody who is referred already is passed over. */
  async execute(): Promise<ReferralResult[]> {
    const results: ReferralResult[] = [];
    for (const person of demoScenario.people) {
      const result = await this.refer(person);
      if (result) results.push(result);
    }
    return results;
  }

  private async refer(person: DemoPerson): Promise<ReferralResult | undefined> {
    const { code, referrer, ...referral } = person;
    const counsellor = await this.users.byEmail(referrer);
    if (!counsellor) throw new DomainError('DEMO.NO_COUNSELLOR', 'not-found', `${demoTexts.noEvent} (${code})`);
    try {
      return await this.referJobseeker.execute({
        user: counsellor,
        eventId: demoScenario.eventCode,
        referral: referralSchema.parse(referral),
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === ALREADY_REFERRED) return undefined;
      throw error;
    }
  }
}
