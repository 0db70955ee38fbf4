import { newId } from '../../../src/kernel';
import type { Role } from '../../../src/modules/identity';
import type { TestApp } from '../../support';
import { addOtherAssociation } from '../events/other-association';

/** Somebody who asks, with what a browser or program sends along. */
export interface Actor {
  readonly name: string;
  /** None for who has no account, or whose session is over. */
  readonly roles: readonly Role[];
  /** Whether it is the association that the addresses are about. */
  readonly own: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const COUNSELLOR = 'els@vdab.example';

/** Everybody who has an account, or had one: of the own organisation, of another, of another association. */
export async function people(test: TestApp): Promise<Actor[]> {
  const elsewhere = await addOtherAssociation(test);
  await addUserElsewhere(test, elsewhere);
  const session = async (email: string) => ({ cookie: await test.sessionCookie(email) });
  const ended = await session(COUNSELLOR);
  await test.sql('DELETE FROM session');
  const idle = await session(COUNSELLOR);
  await test.sql('UPDATE session SET created_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR');
  const of = async (name: string, email: string, roles: readonly Role[], own = true): Promise<Actor> => ({
    ...{ name, roles, own, headers: await session(email) },
  });
  return [
    { name: 'nobody', roles: [], own: true, headers: {} },
    { name: 'an ended session', roles: [], own: true, headers: ended },
    { name: 'a session that nobody used', roles: [], own: true, headers: idle },
    await of('the coordinator', 'katrien@aalst.example', ['coordinator']),
    await of('the counsellor', COUNSELLOR, ['counsellor']),
    await of('a colleague', 'fatima@vdab.example', ['counsellor']),
    await of('another organisation', 'griet@ocmw-aalst.example', ['counsellor']),
    await of('the administrator', 'wim@aalst.example', ['administrator']),
    await of('the data protection officer', 'mia@aalst.example', ['dpo']),
    await of('a coordinator elsewhere', elsewhere, ['coordinator'], false),
    await of('every other role elsewhere', 'cas@waasland.example', ['counsellor', 'administrator', 'dpo'], false),
  ];
}

async function addUserElsewhere(test: TestApp, coordinator: string): Promise<void> {
  await test.sql(
    `INSERT INTO user_account (id, association_id, organisation_id, email, first_name, last_name)
     SELECT ?, association_id, organisation_id, 'cas@waasland.example', 'Cas', 'Elders' FROM user_account WHERE email = ?`,
    [newId(), coordinator],
  );
  await test.sql(
    `INSERT INTO user_role (user_id, role)
     SELECT id, role FROM user_account,
       (SELECT 'counsellor' AS role UNION SELECT 'administrator' UNION SELECT 'dpo') AS roles
     WHERE email = 'cas@waasland.example'`,
  );
  await test.sql(
    `INSERT INTO event (id, association_id, code, title, shape, date, state, referral_closes_on, created_at)
     SELECT ?, (SELECT association_id FROM user_account WHERE email = ?), 'WAAS-1', 'Waas', shape, date, state,
       referral_closes_on, created_at FROM event WHERE code = 'HNJ-2027-01'`,
    [newId(), coordinator],
  );
}

/** Programs, of those too whose users may do nothing by program. */
export async function programs(test: TestApp): Promise<Actor[]> {
  const of = async (name: string, email: string, roles: readonly Role[], own = true): Promise<Actor> => ({
    ...{ name, roles, own, headers: { authorization: `Bearer ${await test.apiToken(email)}` } },
  });
  const revoked = await of('a token that was taken back', COUNSELLOR, []);
  await test.sql('UPDATE api_token SET revoked_at = UTC_TIMESTAMP(6)');
  return [
    revoked,
    await of('the counsellor’s program', COUNSELLOR, ['counsellor']),
    await of('the administrator’s program', 'wim@aalst.example', ['administrator']),
    await of('the officer’s program', 'mia@aalst.example', ['dpo']),
    await of('a program elsewhere', 'cas@waasland.example', ['counsellor'], false),
  ];
}

/** The secret of a link opens its own pages and is no session and no token: who holds one is nobody everywhere else. */
export const linkHolders = (links: Readonly<Record<string, string>>): Actor[] =>
  Object.entries(links).map(([kind, token]) => ({
    name: `a ${kind} link`,
    roles: [],
    own: true,
    headers: { cookie: `hnj_session=${token}`, authorization: `Bearer ${token}` },
  }));
