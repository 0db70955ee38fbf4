import type { Type } from '@nestjs/common';
import { DomainError, formatClockTime, parseClockTime } from '../../../src/kernel';
import { HostCompanyReader, RegionReader } from '../../../src/modules/companies';
import {
  AddSlots,
  AddStop,
  AddTour,
  AddTourGroup,
  AddVehicle,
  AddVisit,
  CreateEvent,
  EventReader,
  PublishEvent,
  PublishItinerary,
  SetVisitWishes,
} from '../../../src/modules/events';
import { UserReader, type UserView } from '../../../src/modules/identity';
import { PlanDay, PublishDay, PublishInterviewPlan, WalkedDayReader, walkDay } from '../../../src/modules/interviews';
import {
  CancelRegistration,
  ChangeStop,
  ReferJobseeker,
  referralSchema,
  RegistrationReader,
  SubstituteParticipant,
  type ReferralInput,
  type ReferralResult,
} from '../../../src/modules/registrations';
import type { TestApp } from '../../support';
import { stopsOfDays, type RandomDay } from './random-day';

const SLOT_MINUTES = 15;
const plus = (time: string, minutes: number): string =>
  formatClockTime(Math.min(23 * 60, Math.max(0, parseClockTime(time) + minutes)));

/** A person of a random day, or one who comes later under another name. */
type Referred = RandomDay['people'][number] & { readonly firstName?: string };

/** Events that are made and planned through the use cases, as people do. */
export class DayWorld {
  private constructor(
    private readonly test: TestApp,
    private readonly coordinator: UserView,
    private readonly counsellor: UserView,
  ) {}

  static async open(test: TestApp): Promise<DayWorld> {
    const user = async (email: string): Promise<UserView> => (await test.get(UserReader).byEmail(email))!;
    return new DayWorld(test, await user('katrien@aalst.example'), await user('els@vdab.example'));
  }

  /** @returns the event's id */
  async make(day: RandomDay, number: number): Promise<string> {
    const { test, coordinator: user } = this;
    const date = `2027-04-${String(1 + (number % 28)).padStart(2, '0')}`;
    const eventId = await test.run(() =>
      test.get(CreateEvent).execute({
        ...{ user, code: `DAG-${number}`, title: `Dag ${number}`, date, shape: day.shape },
        acceptedDay: date,
        ...{ ownLimit: null, staffSeats: 1, lunch: '', referralClosesOn: null },
      }),
    );
    await test.run(() => this.addProgramme(day, eventId));
    await test.run(() => test.get(PublishEvent).execute({ user, eventId }));
    for (const [at, person] of day.people.entries()) await this.refer(person, eventId, number * 100 + at);
    return eventId;
  }

  private async addProgramme(day: RandomDay, eventId: string): Promise<void> {
    const { test, coordinator: user } = this;
    const on = { user, eventId };
    for (const [at, { seats, wheelchairPlaces }] of day.vehicles.entries()) {
      await test.get(AddVehicle).execute({
        ...{ ...on, name: `Bus ${at + 1}`, coachOperator: '', depotName: 'Aalst station' },
        ...{ depotLatitude: 50.94281, depotLongitude: 4.03965, dutyFrom: '05:00', dutyUntil: '20:00' },
        configurations: [{ seats: seats + 1, wheelchairPlaces }],
      });
    }
    const places = await test.get(RegionReader).pickupStops(user.associationId);
    for (const code of stopsOfDays) {
      const pickupStopId = places.find((place) => place.code === code)!.id;
      await test.get(AddStop).execute({ ...on, pickupStopId, earliest: null, maxRideMinutes: null });
    }
    const groups: string[] = [];
    for (const name of day.hasGroups ? ['A', 'B'] : [])
      groups.push(await test.get(AddTourGroup).execute({ ...on, name, places: 40 }));
    const hosts = await test.get(HostCompanyReader).list(user.associationId);
    for (const [at, visit] of day.visits.entries()) await this.addVisit(on, visit, hosts[at]!, groups);
  }

  private async addVisit(
    on: { readonly user: UserView; readonly eventId: string },
    { arriveFrom, windowMinutes, visitMinutes, interviewers, wanted, ...moments }: RandomDay['visits'][number],
    host: Awaited<ReturnType<HostCompanyReader['list']>>[number],
    groupIds: readonly string[],
  ): Promise<void> {
    const { test } = this;
    const visitId = await test.get(AddVisit).execute({
      ...{ ...on, kind: 'host', hostCompanyId: host.id, hostSiteId: host.sites[0]!.id, visitMinutes, arriveFrom },
      ...{ arriveUntil: plus(arriveFrom, windowMinutes), maxVehicles: null, interviewers, receptionListDays: null },
    });
    if (wanted !== null) {
      const hours = { interviewsFrom: null, interviewsUntil: null };
      await test.get(SetVisitWishes).execute({ ...on, visitId, wanted: { ...wanted, ...hours, interviewers } });
      return;
    }
    const from = plus(arriveFrom, moments.slotsAfter);
    const until = plus(from, moments.slotCount * SLOT_MINUTES);
    await test.get(AddSlots).execute({ ...on, visitId, from, until, minutes: SLOT_MINUTES, places: interviewers });
    if (moments.tourAfter === null || groupIds.length === 0) return;
    const startsAt = plus(arriveFrom, moments.tourAfter);
    await test.get(AddTour).execute({ ...on, visitId, startsAt, endsAt: plus(startsAt, 20), groupIds });
  }

  async refer(person: Referred, eventId: string, number: number): Promise<ReferralResult> {
    const { test, counsellor: user } = this;
    const referral = await this.referralOf(person, eventId, number);
    return test.run(() => test.get(ReferJobseeker).execute({ user, eventId, referral }));
  }

  /** Somebody new comes in the place of a participant. @returns the registration of who comes */
  async substitute(registrationId: string, person: Referred, eventId: string, number: number): Promise<string> {
    const { test, counsellor: user } = this;
    const replacement = { type: 'new', referral: await this.referralOf(person, eventId, number) } as const;
    return test.run(() => test.get(SubstituteParticipant).execute({ user, registrationId, replacement }));
  }

  private async referralOf(person: Referred, eventId: string, number: number): Promise<ReferralInput> {
    const vacancies = await this.vacancies(eventId);
    const wishes = [...new Set(person.wishes.map((wish) => vacancies[wish % vacancies.length]!))];
    return referralSchema.parse({
      ...{
        firstName: person.firstName ?? 'Jan',
        lastName: `Deelnemer ${number}`,
        email: `deelnemer${number}@post.example`,
      },
      ...{ channel: 'mail', postcode: '9300', dutchLevel: 'native', preferences: wishes },
      ...{ stop: person.stop, transport: person.transport, latestReturn: person.latestReturn },
      needs: person.needs,
    });
  }

  private async vacancies(eventId: string): Promise<readonly string[]> {
    const { visits } = await this.test.get(EventReader).programme(eventId);
    const companies = visits.flatMap(({ hostCompanyId }) => hostCompanyId ?? []);
    const all = await this.test.get(HostCompanyReader).vacancies(this.coordinator.associationId, companies);
    return all.filter(({ certificates }) => certificates.length === 0).map(({ id }) => id);
  }

  /** Plans the day with one button and publishes it. @returns the code of the refusal; undefined when it was published */
  async planAndPublish(eventId: string): Promise<string | undefined> {
    return (await this.plan(eventId)) ?? this.publish(eventId);
  }

  plan = (eventId: string): Promise<string | undefined> => this.refusalOf(PlanDay, eventId);
  publish = (eventId: string): Promise<string | undefined> => this.refusalOf(PublishDay, eventId);
  publishRoute = (eventId: string): Promise<string | undefined> => this.refusalOf(PublishItinerary, eventId);
  publishInterviews = (eventId: string): Promise<string | undefined> => this.refusalOf(PublishInterviewPlan, eventId);

  private async refusalOf(
    useCase: Type<{ execute: (on: { readonly user: UserView; readonly eventId: string }) => Promise<unknown> }>,
    eventId: string,
  ): Promise<string | undefined> {
    try {
      await this.test.run(() => this.test.get(useCase).execute({ user: this.coordinator, eventId }));
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** Somebody cancels, and another gets on elsewhere. */
  async change({ later }: RandomDay, eventId: string): Promise<void> {
    const { test, coordinator: user } = this;
    const actor = { type: 'user', user } as const;
    const people = await test.get(RegistrationReader).participants(eventId);
    const gone = people[later.cancels];
    const moving = people[later.moves];
    if (gone)
      await test.run(() =>
        test.get(CancelRegistration).execute({ actor, registrationId: gone.id, reason: 'by-participant' }),
      );
    if (!moving || moving === gone || moving.transport !== 'bus') return;
    const [stop] = await test.get(EventReader).stop(eventId, later.to);
    await test.run(() => test.get(ChangeStop).execute({ actor, registrationId: moving.id, eventStopId: stop!.id }));
  }

  /** Interviews at hours when the vehicle of that person is elsewhere; a stop where none calls yet waits for a new route. */
  async unreachable(eventId: string): Promise<string[]> {
    return (await this.walk(eventId)).filter(
      (code) => code.startsWith('interview-') && code !== 'interview-during-tour',
    );
  }

  /** Who cannot be where the published day says. */
  async walk(eventId: string): Promise<string[]> {
    const event = (await this.test.get(EventReader).anyById(eventId))!;
    return walkDay(await this.test.get(WalkedDayReader).published(event)).map(({ code }) => code);
  }
}
