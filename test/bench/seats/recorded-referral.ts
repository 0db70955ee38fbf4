import { randomUUID } from 'node:crypto';
import type { PoolConnection } from 'mysql2';
import { poolOf } from '../../../src/platform/database/connection';
import { hashToken } from '../../../src/platform/tokens';
import type { TestApp } from '../../support';

/** What differs from one referral to the next. */
export interface ReferralFacts {
  readonly eventId: string;
  readonly firstName: string;
  readonly phone: string;
}

/** One statement of the product with its values taken out, and how to make them for another referral. */
export interface RecordedStatement {
  readonly sql: string;
  /** The product ran it on the connection of its transaction. */
  readonly inTransaction: boolean;
  readonly values: (facts: ReferralFacts, newId: (number: number) => string) => readonly string[];
}

/** Everything that travels to the database while the work runs, values filled in. */
export async function recordStatements(app: TestApp, work: () => Promise<void>): Promise<readonly string[]> {
  const pool = poolOf(app.dataSource).inner;
  const texts: string[] = [];
  const watched = new Map<PoolConnection, PoolConnection['query']>();
  const watch = (connection: PoolConnection): void => {
    if (watched.has(connection)) return;
    const query = connection.query.bind(connection);
    watched.set(connection, query);
    connection.query = ((...args: Parameters<typeof query>) => {
      const command = query(...args);
      texts.push(command.sql);
      return command;
    }) as typeof query;
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const [connection, query] of watched) connection.query = query;
  }
  return texts;
}

const LITERAL = /'((?:[^'\\]|\\.)*)'/g;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const HASH = /^[0-9a-f]{64}$/;

/** Ids carry their moment: those made since then are new. */
const madeSince = (id: string, moment: number): boolean =>
  Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= moment;

/**
 * Turns recorded statements into templates: new ids, the person's name, phone and hashes, and the event become values,
 * all else stays word for word.
 */
export function templatesOf(
  texts: readonly string[],
  recorded: ReferralFacts & { readonly token: string; readonly since: number },
): readonly RecordedStatement[] {
  const newIds = [...new Set(texts.join('\n').match(ID) ?? [])].filter((id) => madeSince(id, recorded.since));
  const begin = texts.findIndex((text) => text.includes('START TRANSACTION'));
  return texts.map((text, index) => {
    const makers: ((facts: ReferralFacts, newId: (number: number) => string) => string)[] = [];
    const sql = text.replace(LITERAL, (literal, inside: string) => {
      const make = makerOf(inside, newIds, recorded);
      if (make === undefined) return literal;
      makers.push(make);
      return '?';
    });
    return {
      sql,
      inTransaction: index >= begin,
      values: (facts, newId) => makers.map((make) => make(facts, newId)),
    };
  });
}

function makerOf(
  inside: string,
  newIds: readonly string[],
  recorded: ReferralFacts & { readonly token: string },
): ((facts: ReferralFacts, newId: (number: number) => string) => string) | undefined {
  if (inside === recorded.firstName) return ({ firstName }) => firstName;
  if (inside === recorded.phone) return ({ phone }) => phone;
  if (HASH.test(inside) && inside !== hashToken(recorded.token)) return ({ phone }) => hashToken(inside + phone);
  const parts = inside.split(new RegExp(`(${[...newIds, recorded.eventId].join('|')})`));
  if (parts.length === 1) return undefined;
  return ({ eventId }, newId) =>
    parts
      .map((part) => {
        if (part === recorded.eventId) return eventId;
        return newIds.includes(part) ? newId(newIds.indexOf(part)) : part;
      })
      .join('');
}

/** Refers one person over HTTP and answers what the product asked the database for that. */
export async function recordReferral(
  app: TestApp,
  token: string,
  eventId: string,
): Promise<readonly RecordedStatement[]> {
  const person = { firstName: `Opname${randomUUID().slice(0, 8)}`, phone: `+324709${String(Date.now()).slice(-5)}` };
  const since = Date.now();
  const texts = await recordStatements(app, async () => {
    const answer = await fetch(`${app.baseUrl}/api/v1/events/${eventId}/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        ...person,
        lastName: 'van den Test',
        channel: 'sms',
        postcode: '9300',
        stop: 'aalst-station',
        dutchLevel: 'B1',
        preferences: ['V1'],
      }),
    });
    if (answer.status !== 201) throw new Error(`recording: ${answer.status} ${await answer.text()}`);
  });
  return templatesOf(texts, { ...person, eventId, token, since });
}
