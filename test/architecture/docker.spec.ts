import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

interface Service {
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly command?: readonly string[];
  readonly restart?: string;
}

const compose = parse(read('docker', 'compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
};
const services = Object.entries(compose.services);
const product = services.filter(([name]) => ['web', 'worker', 'migrate'].includes(name));

describe('compose.yaml', () => {
  it('has the whole product and what it needs', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['mailpit', 'mariadb', 'migrate', 'redis', 'web', 'worker']);
  });

  it('checks the health of every service that keeps running', () => {
    const unchecked = services.filter(([, { healthcheck }]) => (healthcheck?.test ?? []).length === 0);
    expect(unchecked.map(([name]) => name)).toEqual(['migrate']);
    expect(compose.services['migrate']?.restart).toBe('no');
  });

  it('gives the product only variables that the product knows, and all that it requires', () => {
    const settings = read('src', 'platform', 'config', 'config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): (.+)$/gm);
    const known = new Map([...settings].map(([, name, rule]) => [name!, rule!]));
    const required = [...known].filter(([, rule]) => !rule.includes('.default(')).map(([name]) => name);
    expect(required).toContain('DATABASE_URL');
    for (const [, { environment }] of product) {
      const given = Object.keys(environment ?? {});
      expect(given.filter((name) => !known.has(name))).toEqual([]);
      expect(required.filter((name) => !given.includes(name))).toEqual([]);
    }
    const inImage = instructions()
      .filter(({ name }) => name === 'ENV')
      .map(({ rest }) => rest.split('=')[0]!);
    expect(inImage.filter((name) => !known.has(name))).toEqual([]);
  });

  it('publishes ports on the server itself only, and none of the databases', () => {
    const published = services.filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name).sort()).toEqual(['mailpit', 'web']);
    for (const [, { ports }] of published) for (const port of ports!) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const name of ['mariadb', 'redis']) expect(compose.services[name]?.networks).toEqual(['inside']);
    expect(compose.networks['inside']?.internal).toBe(true);
  });

  it('names a version of every image and keeps passwords out of the file', () => {
    for (const [, { image }] of services) expect(image).toMatch(/:v?\d/);
    expect(read('docker', 'compose.yaml')).not.toMatch(/PASSWORD: (?!\$\{|'1')/);
    for (const [, { environment }] of product)
      expect(environment?.['DATABASE_URL']).toContain('hop:${HOP_DATABASE_PASSWORD:?');
  });

  it('starts in order: database, then migration, then web and worker', () => {
    expect(compose.services['migrate']?.depends_on).toEqual({ mariadb: { condition: 'service_healthy' } });
    for (const name of ['web', 'worker']) {
      expect(compose.services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    }
  });

  it('starts entry points that the sources have', () => {
    const commands = [...product.map(([, { command }]) => command ?? []), cmd()];
    const files = commands.flat().filter((word) => word.startsWith('dist/'));
    expect(files.sort()).toEqual(['dist/cli.js', 'dist/main.js', 'dist/worker.js']);
    for (const file of files) read('src', file.replace('dist/', '').replace('.js', '.ts'));
  });
});

function instructions(): { readonly name: string; readonly rest: string }[] {
  const lines = read('docker', 'Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const code = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return code.map((line) => ({ name: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

const cmd = (): string[] => JSON.parse(instructions().findLast(({ name }) => name === 'CMD')!.rest) as string[];

describe('the Dockerfile', () => {
  const steps = instructions();
  const only = (wanted: string) => steps.filter(({ name }) => name === wanted).map(({ rest }) => rest);

  it('uses known instructions only', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
    expect(steps.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  it('has named stages on a pinned base, and copies only from those', () => {
    const stages = only('FROM').map((rest) => /^(\S+) AS (\S+)$/.exec(rest)!);
    expect(stages.map(([, base]) => base)).toEqual(['node:20-bookworm-slim', 'node:20-bookworm-slim']);
    const names = stages.map(([, , name]) => name);
    for (const [, stage] of only('COPY').map((rest) => /--from=(\S+)/.exec(rest) ?? [])) {
      if (stage !== undefined) expect(names).toContain(stage);
    }
  });

  it('copies from the project what exists and what the ignore file lets through', () => {
    const allowed = read('docker', 'Dockerfile.dockerignore')
      .match(/^!.+$/gm)!
      .map((line) => line.slice(1));
    const sources = only('COPY')
      .filter((rest) => !rest.startsWith('--from='))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources.sort()).toEqual(allowed.sort());
  });

  it('runs as an ordinary user, checks its health and starts without a shell', () => {
    const order = steps.map(({ name }) => name);
    expect(order.indexOf('USER')).toBeGreaterThan(order.lastIndexOf('FROM'));
    expect(order.indexOf('USER')).toBeLessThan(order.lastIndexOf('CMD'));
    expect(only('USER')).toEqual(['node']);
    expect(only('HEALTHCHECK')).toEqual([expect.stringContaining('/health/live')]);
    expect(cmd()[0]).toBe('node');
  });
});
