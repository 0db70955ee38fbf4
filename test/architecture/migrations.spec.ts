import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');
const folder = join(root, 'src', 'platform', 'database', 'migrations');

const files = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort();
const baseline = files.filter((file) => /^\d{4}-/.test(file));
const tablesMadeIn = (file: string): string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/^CREATE TABLE IF NOT EXISTS (\w+)/gm)].map(
    ([, table]) => table!,
  );

const tablesMadeLater = files.slice(baseline.length).flatMap(tablesMadeIn);

/** The list "Tables per module" of docs/data-model.md. */
function documentedTables(): Map<string, string[]> {
  const page = readFileSync(join(root, 'docs', 'data-model.md'), 'utf8');
  const [, section = ''] = page.split('## Tables per module');
  const rows = section.split('\n## ')[0]!.matchAll(/^\| (\w+) \| (.*) \|$/gm);
  return new Map(
    [...rows].map(([, module, cell]) => [module!, [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!)]),
  );
}

describe('the migrations', () => {
  it('are a baseline numbered without gaps, and after it files named by the moment they were written', () => {
    expect(baseline.map((file) => Number(file.slice(0, 4)))).toEqual(baseline.map((_, index) => index + 1));
    for (const file of files)
      expect(file).toMatch(
        /^(\d{4}|20\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d)-[a-z0-9]+(-[a-z0-9]+)*\.sql$/,
      );
    expect(files.slice(0, baseline.length)).toEqual(baseline);
  });

  it('note in the list of tables what later files make', () => {
    const listed = [...documentedTables().values()].flat();
    expect(tablesMadeLater.filter((table) => !listed.includes(table))).toEqual([]);
  });

  it('have one baseline file per module that has tables, with its tables as documented', () => {
    const documented = documentedTables();
    documented.delete('module');
    expect(baseline.map((file) => file.slice(5, -4)).sort()).toEqual([...documented.keys()].sort());
    for (const file of baseline) {
      const listed = documented
        .get(file.slice(5, -4))!
        .filter((table) => table !== 'schema_migration' && !tablesMadeLater.includes(table));
      expect({ file, tables: tablesMadeIn(file).sort() }).toEqual({ file, tables: listed.sort() });
    }
  });
});
