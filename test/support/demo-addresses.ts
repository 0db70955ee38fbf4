import { newId } from '../../src/kernel';
import { EventReader } from '../../src/modules/events';
import { SignInLinkRepository, UserReader, type UserView } from '../../src/modules/identity';
import { QuestionStopRepository } from '../../src/modules/notifications/persistence/question-stop.repository';
import { TaskRepository } from '../../src/modules/notifications/persistence/task.repository';
import { ParticipantLinkRepository } from '../../src/modules/registrations';
import type { PublishedDay } from './published-day';
import type { TestApp } from './test-app';
import { escortOf } from './two-bus-day';

/** The counsellor whose people the addresses are about. */
export const DEMO_COUNSELLOR = 'els@vdab.example';

/** Of which table a parameter is an id, by the parameter or by the address it stands in. */
const TABLES = {
  ':escortId': 'escort',
  ':hostCompanyId': 'host_company',
  ':interviewId': 'interview',
  ':messageId': 'message',
  ':userId': 'user_account',
  ':vacancyId': 'vacancy',
  ':vehicleId': 'event_vehicle',
  ':visitId': 'site_visit',
  '/gebruikers/:id': 'user_account',
  '/opstapplaatsen/:id': 'pickup_stop',
} as const;

/**
 * Puts real values of a published day in the parameters of a route: `/mijn-dag/:token` becomes somebody's own page.
 * `:waiting` stands for the link of somebody who waits. The function throws for a parameter it has no value for.
 */
export async function demoAddresses(test: TestApp, day: PublishedDay): Promise<(route: string) => string> {
  const els = (await test.get(UserReader).byEmail(DEMO_COUNSELLOR))!;
  const first = async (sql: string, ...values: string[]) => (await test.sql<{ id: string }>(sql, values))[0]!.id;
  const link = (id: string) => test.run(() => test.get(ParticipantLinkRepository).issue(id));
  const own = await first(
    "SELECT MIN(id) AS id FROM registration WHERE counsellor_id = ? AND state = 'seated'",
    els.id,
  );
  const company = day.host('Vriesgroente');
  const values: [pattern: string, value: string][] = [
    [':code', 'HNJ-2027-01'],
    [':eventId', 'HNJ-2027-01'],
    [':registrationId', own],
    [':taskId', await taskAbout(test, els, own)],
    ['/aanmelden/:token', `/aanmelden/${await test.run(() => test.get(SignInLinkRepository).issue(els.id))}`],
    ['/vragen-stoppen/:token', `/vragen-stoppen/${await test.run(() => test.get(QuestionStopRepository).issue(own))}`],
    ['/begeleider/:token', `/begeleider/${await escortLink(test, day)}`],
    ['/gastbedrijf/:token', await day.addressOf(company)],
    ['/mijn-dag/:token', `/mijn-dag/${await link(own)}`],
    [':waiting', await link(await first("SELECT MIN(id) AS id FROM registration WHERE state = 'waiting'"))],
    ['/gastbedrijven/:id', `/gastbedrijven/${company}`],
    ['/adres/:partId', `/adres/${await first('SELECT id FROM host_site WHERE host_company_id = ?', company)}`],
    ['/contact/:partId', `/contact/${await first('SELECT id FROM host_contact WHERE host_company_id = ?', company)}`],
    ['/vacature/:partId', `/vacature/${await first('SELECT id FROM vacancy WHERE host_company_id = ?', company)}`],
    [':kind', 'reminder-3'],
    [':sessionId', newId()],
    ['/static/:name', '/static/app.css'],
  ];
  for (const [pattern, table] of Object.entries(TABLES)) {
    const id = await first(`SELECT MIN(id) AS id FROM ${table}`);
    values.push([pattern, pattern.replace(/:\w+/, id)]);
  }
  return (route) => {
    const address = values.reduce((path, [pattern, value]) => path.replace(pattern, value), route);
    if (address.includes('/:')) throw new Error(`${route}: no value for ${address}`);
    return address;
  };
}

/** The secret of a new link of somebody who rides along with the bus of the day. */
async function escortLink(test: TestApp, { coordinator: user, event }: PublishedDay): Promise<string> {
  const { vehicles } = await test.get(EventReader).programme(event.id);
  return (await escortOf(test, { user, eventId: event.id, vehicleId: vehicles[0]!.id })).token;
}

/** Id of a task of this user: to tell one of the own people what the confirmation says. */
async function taskAbout(test: TestApp, user: UserView, registrationId: string): Promise<string> {
  const [message] = await test.sql<{ id: string; event_id: string }>(
    "SELECT id, event_id FROM message WHERE recipient_id = ? AND kind = 'confirmation'",
    [registrationId],
  );
  await test.run(() =>
    test.get(TaskRepository).add({
      associationId: user.associationId,
      userId: user.id,
      eventId: message!.event_id,
      registrationId,
      messageId: message!.id,
      title: 'Bel voor de bevestiging',
      body: 'Dag',
      dueAt: null,
    }),
  );
  return (await test.sql<{ id: string }>('SELECT id FROM task WHERE message_id = ?', [message!.id]))[0]!.id;
}
