import { NoFreeConnection } from './connection-pool';
import { isDatabaseAway } from './database-away';
import { SilentServer } from './server-watch';

const refusal = (errno: number): Error => Object.assign(new Error('refused'), { errno, sqlState: 'HY000' });

describe('a database that does not serve us', () => {
  it.each([
    ['no free connection', new NoFreeConnection('none')],
    ['silence', new SilentServer('silent')],
    ['a broken connection', Object.assign(new Error('lost'), { fatal: true, code: 'PROTOCOL_CONNECTION_LOST' })],
    ['a full disk (1021)', refusal(1021)],
    ['an error of the storage engine, as a full disk gives (1030)', refusal(1030)],
    ['too many connections (1040)', refusal(1040)],
    ['a full table (1114)', refusal(1114)],
    ['a server that is read-only (1290)', refusal(1290)],
  ])('is told by %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ['a duplicate key', refusal(1062)],
    ['a value that is too long', refusal(1406)],
    ['an error of our own', new Error('x')],
    ['nothing', undefined],
  ])('is not told by %s', (_, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
