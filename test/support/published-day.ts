import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { HostCompanyReader } from '../../src/modules/companies';
import { EventReader, PlanItinerary, PublishItinerary, type EventView } from '../../src/modules/events';
import { UserReader, type UserView } from '../../src/modules/identity';
import { DraftInterviewPlan, PublishInterviewPlan } from '../../src/modules/interviews';
import { HostLinkRepository } from '../../src/modules/outcomes';
import { ReferJobseeker, RegistrationReader } from '../../src/modules/registrations';
import type { TestApp } from './test-app';

/** The demo event with its forty people, a published route and a published interview plan. */
export interface PublishedDay {
  readonly event: EventView;
  readonly coordinator: UserView;
  /** Id of a host company by the beginning of its name. */
  readonly host: (name: string) => string;
  /** Path of a host's page, with a new secret. */
  readonly addressOf: (hostCompanyId: string) => Promise<string>;
}

export async function publishDay(test: TestApp): Promise<PublishedDay> {
  const coordinator = (await test.get(UserReader).byEmail('katrien@aalst.example'))!;
  const event = await test.get(EventReader).byIdOrCode(coordinator.associationId, 'HNJ-2027-01');
  const on = { user: coordinator, eventId: event.id };
  await test.run(() => new ReferDemoPeople(test.get(UserReader), test.get(ReferJobseeker)).execute());
  const boardings = await test.get(RegistrationReader).boardings(event.id);
  await test.run(() => test.get(PlanItinerary).execute({ ...on, boardings }));
  await test.run(() => test.get(PublishItinerary).execute(on));
  await test.run(() => test.get(DraftInterviewPlan).execute(on));
  await test.run(() => test.get(PublishInterviewPlan).execute(on));
  const hosts = await test.get(HostCompanyReader).list(coordinator.associationId);
  return {
    event,
    coordinator,
    host: (name) => hosts.find((host) => host.name.startsWith(name))!.id,
    addressOf: async (hostCompanyId) =>
      `/gastbedrijf/${await test.run(() => test.get(HostLinkRepository).issue(event.id, hostCompanyId))}`,
  };
}

/** A new draft beside the published interview plan, as a coordinator makes when something changed. */
export async function draftAgain(test: TestApp, { coordinator, event }: PublishedDay): Promise<void> {
  await test.run(() => test.get(DraftInterviewPlan).execute({ user: coordinator, eventId: event.id }));
}
