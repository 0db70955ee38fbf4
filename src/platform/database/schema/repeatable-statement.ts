/**
 * A definition is committed by the server before the runner can write down that it was made, so a kill between the two
 * makes the next run repeat it: it must be written so that this changes nothing. One clause for each ALTER TABLE, because
 * clauses of one statement do not see each other's work (DROP KEY x, ADD KEY IF NOT EXISTS x loses x).
 */
const repeatableDefinitions: readonly RegExp[] = [
  /^CREATE TABLE IF NOT EXISTS \w+ \(/i,
  /^CREATE (UNIQUE )?INDEX IF NOT EXISTS /i,
  /^DROP (TABLE|INDEX) IF EXISTS /i,
  /^RENAME TABLE IF EXISTS \w+ TO \w+$/i,
  /^ALTER TABLE \w+ ADD (COLUMN|(UNIQUE )?(KEY|INDEX)|CONSTRAINT) IF NOT EXISTS /i,
  /^ALTER TABLE \w+ ADD FOREIGN KEY IF NOT EXISTS /i,
  /^ALTER TABLE \w+ DROP (COLUMN|KEY|INDEX|CONSTRAINT|FOREIGN KEY) IF EXISTS /i,
  /^ALTER TABLE \w+ (MODIFY|CHANGE|RENAME) COLUMN IF EXISTS /i,
];

/** Rows are changed in one transaction with the note that they were: such a statement is never run twice. */
export const changesRows = (statement: string): boolean => /^(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(statement);

/** Whether the runner may run the statement again when it cannot know that it was run. */
export function isRepeatable(statement: string): boolean {
  if (changesRows(statement)) return true;
  const oneLine = statement.replace(/\s+/g, ' ');
  return (
    repeatableDefinitions.some((form) => form.test(oneLine)) && (!/^ALTER /i.test(oneLine) || hasOneClause(oneLine))
  );
}

/** No comma outside brackets and quoted text. */
function hasOneClause(statement: string): boolean {
  let bare = statement.replace(/'(?:[^'\\]|''|\\.)*'|`[^`]*`/g, '');
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return !bare.includes(',');
}
