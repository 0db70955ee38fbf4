import { ReferDemoPeople } from '../../src/demo/refer-demo-people';
import { demoScenario } from '../../src/demo/scenario';
import { EventReader, type EventView } from '../../src/modules/events';
import { UserReader, type UserView } from '../../src/modules/identity';
import {
  AnswerOffer,
  CancelRegistration,
  ExpireOffers,
  MarkHired,
  ReferJobseeker,
  RegistrationReader,
} from '../../src/modules/registrations';
import type { TestApp } from './test-app';

/** The demo event with its forty people, who are called as the scenario calls them (`P01` to `P48`). */
export interface ScenarioPeople {
  readonly event: EventView;
  readonly coordinator: UserView;
  readonly idOf: (code: string) => string;
  readonly codeOf: (registrationId: string) => string;
}

export async function referScenario(app: TestApp): Promise<ScenarioPeople> {
  await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute());
  return scenarioPeople(app);
}

/** Everybody who is referred by now. */
export async function scenarioPeople(app: TestApp): Promise<ScenarioPeople> {
  const coordinator = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
  const event = await app.get(EventReader).byIdOrCode(coordinator.associationId, demoScenario.eventCode);
  const codes = new Map(demoScenario.people.map(({ firstName, lastName, code }) => [`${firstName} ${lastName}`, code]));
  const everyone = await app.get(RegistrationReader).everyoneOf(event.id);
  const known = everyone.map(({ id, firstName, lastName }) => [codes.get(`${firstName} ${lastName}`)!, id] as const);
  const ids = new Map(known);
  const back = new Map(known.map(([code, id]) => [id, code]));
  return { event, coordinator, idOf: (code) => ids.get(code)!, codeOf: (id) => back.get(id)! };
}

/** The scenario's changes of March before the day: P29, P33 and P45 come in place of P11, P24 and P35. */
export async function replayTheWeeks(app: TestApp, { coordinator, idOf }: ScenarioPeople): Promise<void> {
  const user = { type: 'user' as const, user: coordinator };
  const cancel = (code: string): Promise<unknown> =>
    app.run(() =>
      app.get(CancelRegistration).execute({ actor: user, registrationId: idOf(code), reason: 'by-participant' }),
    );
  const accept = (code: string): Promise<unknown> =>
    app.run(() => app.get(AnswerOffer).execute({ actor: user, registrationId: idOf(code), answer: 'accept' }));
  app.clock.moveTo('2027-03-05T10:20:00Z');
  await app.run(() => app.get(MarkHired).execute({ actor: user, registrationId: idOf('P11') }));
  await accept('P29');
  app.clock.moveTo('2027-03-08T07:05:00Z');
  await cancel('P24');
  await accept('P33');
  app.clock.moveTo('2027-03-10T08:12:00Z');
  await cancel('P35');
  app.clock.moveTo('2027-03-10T11:00:00Z');
  await app.run(() => app.get(ExpireOffers).execute());
  app.clock.moveTo('2027-03-10T12:30:00Z');
  await accept('P45');
}
