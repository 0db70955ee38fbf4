import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(240_000);

const root = resolve(__dirname, '..', '..');
const SETTINGS = ['nest-cli.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

describe('the build of the Nest CLI', () => {
  let scratch: string;
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'hop-nest-build-spec-'));
    for (const part of ['src', 'tools', ...SETTINGS])
      cpSync(join(root, part), join(scratch, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
    skipTypeCheck();
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** Types are checked by everybody else; without it the same files are written in a fraction of the time. */
  const skipTypeCheck = (): void => {
    const file = join(scratch, 'tsconfig.build.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as { compilerOptions: object };
    settings.compilerOptions = { ...settings.compilerOptions, noCheck: true };
    writeFileSync(file, JSON.stringify(settings));
  };

  /** Every file of a build by its path, with its bytes. */
  const built = (script: string): ReadonlyMap<string, string> => {
    const { status, stderr } = spawnSync('npm', ['run', '--silent', script], { cwd: scratch, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const dist = join(scratch, `dist-${script.replace(':', '-')}`);
    renameSync(join(scratch, 'dist'), dist);
    const files = (readdirSync(dist, { recursive: true }) as string[]).filter((file) =>
      statSync(join(dist, file)).isFile(),
    );
    return new Map(files.sort().map((file) => [file, readFileSync(join(dist, file), 'latin1')]));
  };

  it('leaves the same files with the same bytes as ours: code, migrations, thread of the solver, static files', () => {
    const ours = built('build');
    const nest = built('build:nest');
    expect([...nest.keys()]).toEqual([...ours.keys()]);
    expect([...ours].flatMap(([file, bytes]) => (nest.get(file) === bytes ? [] : [file]))).toEqual([]);
    expect([...ours.keys()]).toEqual(
      expect.arrayContaining([
        'main.js',
        'planners/interviews/solver/highs-worker.js',
        'platform/database/migrations/0001-platform.sql',
        'web/static/app.css',
      ]),
    );
  });
});
