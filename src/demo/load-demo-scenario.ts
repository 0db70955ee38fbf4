import type { INestApplicationContext, Type } from '@nestjs/common';
import { newId } from '../kernel';
import { AddHostCompany, AddVacancy, HostCompanyReader, RegionReader, SeedRegion } from '../modules/companies';
import {
  AddSlots,
  AddStop,
  AddTour,
  AddTourGroup,
  AddVehicle,
  AddVisit,
  AgreeOnVehicle,
  CreateEvent,
  EventReader,
  PublishEvent,
} from '../modules/events';
import { UserReader, type UserView } from '../modules/identity';
import { sql, UnitOfWork } from '../platform/database';
import {
  DEMO_COORDINATOR,
  DEMO_SLOT_MINUTES,
  demoEvents,
  demoScenario,
  type DemoEventScenario,
  type DemoVehicle,
  type DemoVisit,
} from './scenario';

/** What to load: in which state, and which events; all of them when nothing is said. */
interface DemoWish {
  readonly state: 'draft' | 'published';
  readonly events?: readonly DemoEventScenario[];
}

/** What the demo was loaded as; the event is HNJ-2027-01. */
export interface LoadedDemo {
  readonly associationId: string;
  readonly eventId: string;
  readonly event: string;
  /** False when it was there already and nothing was changed. */
  readonly loaded: boolean;
}

const FIND_ASSOCIATION = sql<{ id: string }>`SELECT id FROM association WHERE slug = ?`;
const ADD_ASSOCIATION = sql`INSERT INTO association (id, slug, name, phone) VALUES (?, ?, ?, ?)`;

const ADD_ORGANISATION = sql`
  INSERT INTO organisation (id, association_id, kind, name, municipality_nis) VALUES (?, ?, ?, ?, ?)`;

const ADD_USER = sql`
  INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name, phone)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

const ADD_ROLE = sql`INSERT INTO user_role (user_id, role) VALUES (?, ?)`;

/**
 * Loads the region, the organisations with their users, and events with their host companies, without referrals; all of
 * it or nothing. Does nothing when the association is already there.
 */
export function loadDemoScenario(
  app: INestApplicationContext,
  { state, events = demoEvents }: DemoWish,
): Promise<LoadedDemo> {
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
  return get(UnitOfWork).run(async () => {
    const existing = await findDemo(get);
    if (existing) return { ...existing, event: demoScenario.eventCode, loaded: false };
    const associationId = await addAssociation(get(UnitOfWork));
    await get(SeedRegion).execute({ associationId });
    const user = await coordinator(get);
    for (const scenario of events) {
      await addHosts(get, user, scenario);
      const eventId = await addEvent(get, user, scenario);
      if (state === 'published') await get(PublishEvent).execute({ user, eventId });
    }
    return { ...(await requireDemo(get)), event: demoScenario.eventCode, loaded: true };
  });
}

type Get = <T>(type: Type<T>) => T;

async function findDemo(get: Get): Promise<{ associationId: string; eventId: string } | undefined> {
  const rows = await get(UnitOfWork).query(FIND_ASSOCIATION, [demoScenario.association.slug]);
  const associationId = rows[0]?.id;
  if (associationId === undefined) return undefined;
  const event = await get(EventReader).byIdOrCode(associationId, demoScenario.eventCode);
  return { associationId, eventId: event.id };
}

async function requireDemo(get: Get): Promise<{ associationId: string; eventId: string }> {
  const demo = await findDemo(get);
  if (!demo) throw new Error('the demo was not loaded');
  return demo;
}

async function addAssociation(unitOfWork: UnitOfWork): Promise<string> {
  const { slug, name, phone } = demoScenario.association;
  const id = newId();
  await unitOfWork.execute(ADD_ASSOCIATION, [id, slug, name, phone]);
  for (const organisation of demoScenario.organisations) {
    const organisationId = newId();
    await unitOfWork.execute(ADD_ORGANISATION, [
      organisationId,
      id,
      organisation.kind,
      organisation.name,
      organisation.municipalityNis,
    ]);
    await addUsers(unitOfWork, id, organisationId, organisation.name);
  }
  return id;
}

async function addUsers(
  unitOfWork: UnitOfWork,
  associationId: string,
  organisationId: string,
  organisation: string,
): Promise<void> {
  for (const user of demoScenario.users.filter((candidate) => candidate.organisation === organisation)) {
    const id = newId();
    await unitOfWork.execute(ADD_USER, [
      id,
      associationId,
      organisationId,
      user.email,
      user.firstName,
      user.lastName,
      user.phone,
    ]);
    await unitOfWork.execute(ADD_ROLE, [id, user.role]);
  }
}

async function coordinator(get: Get): Promise<UserView> {
  const user = await get(UserReader).byEmail(DEMO_COORDINATOR);
  if (!user) throw new Error(`the demo has no user ${DEMO_COORDINATOR}`);
  return user;
}

async function addHosts(get: Get, user: UserView, { hosts }: DemoEventScenario): Promise<void> {
  for (const { vacancies, name, socialEconomy, sites, contacts } of hosts) {
    const hostCompanyId = await get(AddHostCompany).execute({ user, name, socialEconomy, sites, contacts });
    for (const vacancy of vacancies) await get(AddVacancy).execute({ user, hostCompanyId, ...vacancy });
  }
}

async function addEvent(get: Get, user: UserView, scenario: DemoEventScenario): Promise<string> {
  const eventId = await get(CreateEvent).execute({
    ...{ user, code: scenario.eventCode, acceptedDay: scenario.event.date },
    ...scenario.event,
  });
  for (const vehicle of scenario.vehicles) await addVehicle(get, { user, eventId }, vehicle);
  const places = await get(RegionReader).pickupStops(user.associationId);
  for (const { code, earliest } of scenario.stops) {
    const pickupStopId = places.find((place) => place.code === code)?.id ?? '';
    await get(AddStop).execute({ user, eventId, pickupStopId, earliest, maxRideMinutes: null });
  }
  const groups = new Map<string, string>();
  for (const group of scenario.tourGroups) {
    groups.set(group.name, await get(AddTourGroup).execute({ user, eventId, ...group }));
  }
  for (const visit of scenario.visits) {
    const place = await placeOf(get, user, visit, scenario);
    await addVisit(get, { user, eventId }, { ...visit, place }, groups);
  }
  return eventId;
}

async function addVehicle(
  get: Get,
  on: { readonly user: UserView; readonly eventId: string },
  { hire, ...vehicle }: DemoVehicle,
): Promise<void> {
  const vehicleId = await get(AddVehicle).execute({ ...on, ...vehicle });
  const terms = { plate: '', contactName: '', contactEmail: '', contactPhone: '', hire };
  await get(AgreeOnVehicle).execute({ ...on, vehicleId, terms });
}

async function addVisit(
  get: Get,
  on: { readonly user: UserView; readonly eventId: string },
  visit: DemoVisit & { readonly place: VisitPlace },
  groups: ReadonlyMap<string, string>,
): Promise<void> {
  const visitId = await get(AddVisit).execute({ ...on, ...visit.terms, ...visit.place });
  for (const { startsAt, endsAt, groups: names } of visit.tours) {
    const groupIds = names.map((name) => groups.get(name) ?? '');
    await get(AddTour).execute({ ...on, visitId, startsAt, endsAt, groupIds });
  }
  for (const window of visit.slots) {
    await get(AddSlots).execute({ ...on, visitId, ...window, minutes: DEMO_SLOT_MINUTES });
  }
}

type VisitPlace = Awaited<ReturnType<typeof placeOf>>;

async function placeOf(get: Get, user: UserView, visit: DemoVisit, { hosts }: DemoEventScenario) {
  if (visit.lunch) return { kind: 'lunch' as const, ...visit.lunch };
  const name = hosts.find(({ code }) => code === visit.host)?.name;
  const host = (await get(HostCompanyReader).list(user.associationId)).find((candidate) => candidate.name === name);
  return { kind: 'host' as const, hostCompanyId: host?.id ?? '', hostSiteId: host?.sites[0]?.id ?? '' };
}
