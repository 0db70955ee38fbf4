import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { fragment, sql } from '../../../../src/platform/database';

/** Statements and an entity with faults: what checks them must name each. */
interface UserRow {
  readonly id: string;
  readonly email: string;
}

const USERS = fragment`FROM user_account u WHERE u.association_id = ?`;

export const PLANTED = {
  right: sql<UserRow>`SELECT u.id, u.email ${USERS}`,
  unknownColumn: sql<UserRow>`SELECT u.id, u.mail AS email ${USERS}`,
  missingColumn: sql<UserRow>`SELECT u.id ${USERS}`,
  columnTooMany: sql<UserRow>`SELECT u.id, u.email, u.phone ${USERS}`,
  otherName: sql<UserRow>`SELECT u.id, u.email AS address ${USERS}`,
  twice: sql<UserRow>`SELECT u.id, u.email, u.first_name AS email ${USERS}`,
  numberAsString: sql<{ readonly active: string }>`SELECT u.active ${USERS}`,
  numberAsBoolean: sql<{ readonly active: boolean }>`SELECT u.active ${USERS}`,
  stringAsDate: sql<{ readonly date: Date }>`SELECT date FROM event`,
  dateAsString: sql<{ readonly createdAt: string }>`SELECT created_at AS createdAt FROM event`,
  anything: sql<{ readonly email: unknown }>`SELECT u.email ${USERS}`,
  nullAsString: sql<{ readonly cancelReason: string }>`SELECT cancel_reason AS cancelReason FROM event`,
  leftJoin: sql<{ readonly id: string }>`SELECT v.id FROM event e LEFT JOIN event_vehicle v ON v.event_id = e.id`,
  never: sql<{ readonly cancelReason: string }, 'cancelReason'>`
    SELECT cancel_reason AS cancelReason FROM event WHERE cancel_reason IS NOT NULL`,
  neverForNothing: sql<UserRow, 'email'>`SELECT u.id, u.email ${USERS}`,
  noRows: sql<UserRow>`DELETE FROM session WHERE user_id = ?`,
  noType: sql`SELECT u.id ${USERS}`,
  nullSum: sql<{ readonly seats: number }>`SELECT SUM(bus_seats) AS seats FROM event`,
  sum: sql<{ readonly seats: number | null; readonly events: number }>`
    SELECT SUM(bus_seats) AS seats, COUNT(*) AS events FROM event WHERE id IN (?)`,
};

@Entity('organisation')
export class PlantedEntity {
  @PrimaryColumn('char') id!: string;
  @Column('varchar') name!: number;
  @Column('varchar') municipalityNis!: string;
  @Column('tinyint') kind!: boolean;
}

export const MADE_EACH_TIME = () => sql`DELETE FROM session`;

export const loose = (database: Pick<EntityManager, 'query' | 'createQueryBuilder'>, table: string) => [
  database.query(`SELECT * FROM ${table}`),
  database.createQueryBuilder(),
];

export const planted = (ask: (statement: unknown, parameters?: readonly string[]) => void, ids: readonly string[]) => {
  ask(PLANTED.right, ['one']);
  ask(PLANTED.right, ['one', 'more']);
  ask(ids.length === 0 ? PLANTED.right : PLANTED.noRows);
  ask(PLANTED.right, [...ids]);
};
