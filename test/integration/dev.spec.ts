import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

jest.setTimeout(180_000);

const root = resolve(__dirname, '..', '..');
const PATIENCE_MS = 100_000;

describe('npm run dev', () => {
  let copy: string;
  let dev: ChildProcess;
  let output = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'hop-dev-spec-'));
    for (const path of ['src', 'tools', 'package.json', 'package-lock.json'])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    dev = spawn(process.execPath, ['tools/dev.mjs'], {
      cwd: copy,
      env: { ...process.env, PORT: '', HOP_DATA_DIR: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [dev.stdout!, dev.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
  });
  afterAll(async () => {
    if (dev.exitCode === null && dev.kill('SIGTERM')) await once(dev, 'exit');
    rmSync(copy, { recursive: true, force: true });
  });

  /** Waits for words in what it said after `from`. */
  const until = async (words: RegExp, from = 0): Promise<RegExpExecArray> => {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end && dev.exitCode === null) {
      const found = words.exec(output.slice(from));
      if (found) return found;
      await sleep(50);
    }
    throw new Error(`did not say ${words.source}: ${output}`);
  };
  const recordsOfChildren = () => readdirSync(join(copy, '.local', 'dev', 'run'));

  it('starts everything, follows a change, survives a mistake, and stops all it started', async () => {
    const [, url] = await until(/^ready (http:\/\/127\.0\.0\.1:\d+)/m);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(recordsOfChildren().sort()).toEqual(['inbox', 'mariadb', 'redis', 'web', 'worker'].map((n) => `${n}.json`));
    const title = join(copy, 'src', 'texts', 'layout.ts');

    let said = output.length;
    const source = readFileSync(title, 'utf8');
    writeFileSync(title, `${source}\nexport const broken = ;\n`);
    await until(/Waiting for the next change/, said);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    said = output.length;
    writeFileSync(title, source.replace(/product: "[^"]+"/, 'product: "Hop and mend"'));
    await until(/restarted in .*layout\.ts/, said);
    expect(await (await fetch(`${url}/`)).text()).toContain('Hop and mend');

    dev.kill('SIGINT');
    expect(await once(dev, 'exit')).toEqual([0, null]);
    expect(recordsOfChildren()).toEqual([]);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });
});
