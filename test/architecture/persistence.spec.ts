import { readdirSync, readFileSync } from 'node:fs';

/** A statement that writes, as `sql` has it, or a write through TypeORM's repository. */
const WRITES =
  /`\s*(?:INSERT\s+INTO|REPLACE\s+INTO|UPDATE\s+\w+|DELETE\s+(?:\w+\s+)?FROM)\b|\.repository\(\w+\)[\s\S]*?\.(?:insert|update|upsert|delete|save)\(/;

/** Whether a file that is no repository writes. */
const isStray = (file: string, source: string): boolean => !file.endsWith('.repository.ts') && WRITES.test(source);

const contentOf = (file: string): string => readFileSync(file, 'utf8');

/** Entities that no repository hands to TypeORM: their tables are written by checked SQL only, and need none. */
function idleEntities(entities: readonly string[], repositories: readonly string[]): string[] {
  const handed = new Set(
    repositories.flatMap((source) => [...source.matchAll(/\(\s*(\w+Entity)\b/g)].map(([, name]) => name)),
  );
  return entities
    .flatMap((source) => [...source.matchAll(/^export class (\w+)/gm)].map(([, name = '']) => name))
    .filter((name) => !handed.has(name));
}

describe('persistence', () => {
  const files = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.|\/testing\//.test(file))
    .map((file) => `src/modules/${file}`);

  it('ends in .repository.ts wherever a file writes', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => isStray(file, contentOf(file)))).toEqual([]);
  });

  it('has an entity for a table that is written through TypeORM, and for no other', () => {
    const ending = (end: string): string[] => files.filter((file) => file.endsWith(end)).map(contentOf);
    const entities = ending('.entity.ts');
    expect(entities.length).toBeGreaterThan(20);
    expect(idleEntities(entities, ending('.repository.ts'))).toEqual([]);
  });

  it('notices an entity that no repository uses', () => {
    const entities = ['export class TourEntity {}', 'export class TaskEntity {}'];
    const repository = 'unitOfWork.add(\n  TourEntity, rows); const change = (task: TaskEntity) => task;';
    expect(idleEntities(entities, [repository])).toEqual(['TaskEntity']);
  });

  it('holds entities, repositories, readers, and how columns keep fields', () => {
    const others = files.filter((file) => {
      if (!file.includes('/persistence/')) return false;
      return !/\.(?:entity|repository|reader|columns)\.ts$|\/(?:entities|still-referenced)\.ts$/.test(file);
    });
    expect(others).toEqual([]);
  });

  it.each([
    ['an INSERT', 'const ADD = sql`\n  INSERT INTO event (id) VALUES (?)`;'],
    ['an UPDATE', 'const SET = sql`UPDATE event SET title = ? WHERE id = ?`;'],
    ['a DELETE', 'const REMOVE = sql`DELETE FROM event WHERE id = ?`;'],
    ['a joined DELETE', 'const REMOVE = sql`DELETE c FROM attendance_correction c JOIN event e ON e.id = c.event_id`;'],
    ["TypeORM's insert", 'this.unitOfWork.repository(EventEntity).insert({ id })'],
  ])('notices %s in a use case, and not in a repository', (_, source) => {
    expect(isStray('src/modules/events/use-cases/add.ts', source)).toBe(true);
    expect(isStray('src/modules/events/persistence/event.repository.ts', source)).toBe(false);
  });
});
