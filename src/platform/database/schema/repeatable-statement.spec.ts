import { changesRows, isRepeatable } from './repeatable-statement';

describe('a statement of a migration', () => {
  it.each([
    "CREATE TABLE IF NOT EXISTS one (\n  id INT PRIMARY KEY,\n  kind ENUM('a','b') NOT NULL\n)",
    'create unique index if not exists one_n on one (n)',
    'DROP TABLE IF EXISTS one',
    'RENAME TABLE IF EXISTS one TO two',
    "ALTER TABLE one ADD COLUMN IF NOT EXISTS kind ENUM('a','b') NOT NULL COMMENT 'this, or that'",
    'ALTER TABLE one\n  ADD UNIQUE KEY IF NOT EXISTS one_pair (a, b)',
    'ALTER TABLE one ADD CONSTRAINT IF NOT EXISTS one_n CHECK (n IN (1, 2) OR (n > 3 AND f(n, 1)))',
    'ALTER TABLE one ADD FOREIGN KEY IF NOT EXISTS one_two (two_id) REFERENCES two (id)',
    'ALTER TABLE one DROP COLUMN IF EXISTS n',
    'ALTER TABLE one MODIFY COLUMN IF EXISTS n BIGINT NOT NULL',
    'ALTER TABLE one RENAME COLUMN IF EXISTS n TO m',
    'INSERT INTO one VALUES (1)',
    'UPDATE one SET n = n + 1',
    'DELETE FROM one',
  ])('may be run again: %s', (statement) => {
    expect(isRepeatable(statement)).toBe(true);
  });

  it.each([
    'CREATE TABLE one (id INT PRIMARY KEY)',
    'CREATE TABLE IF NOT EXISTS one AS SELECT 1',
    'CREATE OR REPLACE TABLE one (id INT)',
    'DROP TABLE one',
    'RENAME TABLE one TO two',
    'ALTER TABLE one ADD COLUMN n INT',
    'ALTER TABLE one ADD COLUMN IF NOT EXISTS n INT, ADD COLUMN m INT',
    'ALTER TABLE one DROP KEY IF EXISTS n, ADD KEY IF NOT EXISTS n (n, m)',
    "ALTER TABLE one ADD COLUMN IF NOT EXISTS n INT COMMENT 'it''s', DROP COLUMN m",
    'TRUNCATE TABLE one',
    'SET FOREIGN_KEY_CHECKS = 0',
    'CALL something()',
    'START TRANSACTION',
  ])('may not: %s', (statement) => {
    expect(isRepeatable(statement)).toBe(false);
  });

  it('changes rows or defines something', () => {
    expect(changesRows('update one SET n = 1')).toBe(true);
    expect(changesRows('CREATE TABLE IF NOT EXISTS updates (id INT)')).toBe(false);
  });
});
