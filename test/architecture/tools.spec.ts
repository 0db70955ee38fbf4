import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

jest.setTimeout(60_000);

const root = resolve(__dirname, '..', '..');

/** Runs after the packages are installed, so these may use them. */
const afterInstall = [
  /^inbox\.mjs$/,
  /^lib\/inbox\//,
  /^lib\/transpile\.mjs$/,
  /^story/,
  /^lib\/story/,
  /^lib\/figures\//,
];

describe('the set-up tools', () => {
  let scratch: string;
  beforeEach(() => (scratch = mkdtempSync(join(tmpdir(), 'hop-tools-spec-'))));
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  const fakeProgram = (name: string, script: string) => {
    const file = join(scratch, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };
  const run = (program: string, args: readonly string[], cwd = root) => {
    const env = { ...process.env, PATH: `${scratch}:${process.env['PATH'] ?? ''}`, SCRATCH: scratch };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('import nothing but Node itself before the packages are installed', () => {
    const files = (readdirSync(join(root, 'tools'), { recursive: true }) as string[]).filter((file) =>
      file.endsWith('.mjs'),
    );
    const early = files.filter((file) => !afterInstall.some((pattern) => pattern.test(file)));
    expect(early).toContain('demo.mjs');
    for (const file of early) {
      const imports = readFileSync(join(root, 'tools', file), 'utf8').matchAll(
        /^import .*?'([^']+)';$|^} from '([^']+)'/gm,
      );
      for (const [, plain, multiline] of imports) expect(plain ?? multiline).toMatch(/^(node:|\.\.?\/)/);
    }
  });

  describe('installing Debian packages', () => {
    const install = () => {
      const url = `file://${root}/tools/lib/system-packages.mjs`;
      const code = `const { installSystemPackages } = await import('${url}');
        await installSystemPackages([{ programs: ['hop-fake'], packages: ['hop-fake-package'] }])
          .catch((error) => { console.error(error.message); process.exitCode = 1; });`;
      return run(process.execPath, ['--input-type=module', '--eval', code]);
    };
    const succeed = 'printf "#!/bin/sh\\n" > "$SCRATCH/hop-fake" && chmod +x "$SCRATCH/hop-fake"';
    const log = 'echo "$@" >> "$SCRATCH/calls"';
    const calls = () => readFileSync(join(scratch, 'calls'), 'utf8').trim().split('\n');
    // For those who do not run the tests as root.
    beforeEach(() => fakeProgram('sudo', 'shift; exec env "$@"'));

    it('does not refresh the list when that is not needed', () => {
      fakeProgram('apt-get', `${log}; ${succeed}`);
      expect(install().status).toBe(0);
      expect(calls()).toEqual(['install -y -q --no-install-recommends hop-fake-package']);
    });

    it('refreshes the list once when a package is not found', () => {
      fakeProgram(
        'apt-get',
        `${log}; case "$1" in update) touch "$SCRATCH/list";; *) test -f "$SCRATCH/list" && ${succeed};; esac`,
      );
      expect(install().status).toBe(0);
      expect(calls().map((call) => call.split(' ')[0])).toEqual(['install', 'update', 'install']);
    });

    it('says what to install when it cannot', () => {
      fakeProgram('apt-get', 'echo "no network"; exit 100');
      const { status, stderr } = install();
      expect(status).toBe(1);
      expect(stderr).toContain('no network');
      expect(stderr.trim().split('\n').at(-1)).toContain('hop-fake-package');
    });
  });

  describe('building', () => {
    const build = () => run(process.execPath, ['tools/build.mjs'], scratch);
    const dist = (file: string) => existsSync(join(scratch, 'dist', file));

    it('follows the sources: compiles, copies, forgets what was deleted, and rests when nothing changed', () => {
      cpSync(join(root, 'tools'), join(scratch, 'tools'), { recursive: true });
      mkdirSync(join(scratch, 'node_modules'));
      symlinkSync(join(root, 'node_modules', 'typescript'), join(scratch, 'node_modules', 'typescript'));
      mkdirSync(join(scratch, 'src', 'sub'), { recursive: true });
      const options = {
        outDir: 'dist',
        rootDir: 'src',
        types: [],
        incremental: true,
        tsBuildInfoFile: '.cache/build.tsbuildinfo',
      };
      writeFileSync(join(scratch, 'tsconfig.json'), '{}');
      writeFileSync(
        join(scratch, 'tsconfig.build.json'),
        JSON.stringify({ compilerOptions: options, include: ['src'] }),
      );
      writeFileSync(join(scratch, 'package-lock.json'), '{}');
      writeFileSync(join(scratch, 'src', 'one.ts'), 'export const one = 1;');
      writeFileSync(join(scratch, 'src', 'sub', 'two.ts'), 'export const two = 2;');
      writeFileSync(join(scratch, 'src', 'sub', 'first.sql'), 'SELECT 1');

      expect(build()).toMatchObject({ status: 0, stdout: '' });
      expect([dist('one.js'), dist('sub/two.js'), dist('sub/first.sql')]).toEqual([true, true, true]);
      expect(build().stderr).toBe('');

      rmSync(join(scratch, 'src', 'sub', 'two.ts'));
      rmSync(join(scratch, 'src', 'sub', 'first.sql'));
      rmSync(join(scratch, 'dist', 'one.js'));
      expect(build().stderr).toContain('Building');
      expect([dist('one.js'), dist('sub/two.js'), dist('sub/first.sql')]).toEqual([true, false, false]);

      writeFileSync(join(scratch, 'src', 'one.ts'), 'export const one: string = 1;');
      expect(build().status).toBe(1);
    });
  });

  describe('.ci/run', () => {
    const ci = (npmScript: string) => {
      fakeProgram('npm', npmScript);
      const { status, stdout } = run(join(root, '.ci', 'run'), []);
      return { status, last: stdout.trimEnd().split('\n').at(-1) };
    };

    it('closes with the counts of Jest and the exit code of npm test', () => {
      expect(ci('echo "Tests:       12 passed, 12 total"')).toEqual({ status: 0, last: '12 passed, 0 failed' });
      expect(ci('echo "Tests:       2 failed, 1 skipped, 1 todo, 9 passed, 13 total"; exit 1')).toEqual({
        status: 1,
        last: '9 passed, 2 failed, 2 skipped',
      });
      expect(ci(`printf '\\033[1mTests:\\033[22m       \\033[32m3 passed\\033[39m, 3 total\\n'`)).toEqual({
        status: 0,
        last: '3 passed, 0 failed',
      });
    });

    it('fails when there is no summary at all', () => {
      expect(ci('echo "npm ci failed"')).toEqual({ status: 1, last: '0 passed, 1 failed' });
      expect(ci('exit 7')).toEqual({ status: 7, last: '0 passed, 1 failed' });
    });
  });
});
