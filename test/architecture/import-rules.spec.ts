import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = '.dependency-cruiser.cjs';

interface Report {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

function cruise(folder: string): Report {
  const { stdout } = spawnSync(process.execPath, [DEPCRUISE, '--config', CONFIG, '--output-type', 'json', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

const ruleNames = (): string[] => {
  const script = `process.stdout.write(JSON.stringify(require('./${CONFIG}').forbidden.map((rule) => rule.name)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' })) as string[];
};

describe('import rules', () => {
  const broken = new Set(cruise('test/architecture/fixtures/src').summary.violations.map(({ rule }) => rule.name));

  it.each(ruleNames())('%s refuses the fixture that breaks it', (name) => {
    expect(broken).toContain(name);
  });

  it('hold for the product', () => {
    expect(cruise('src').summary.violations).toEqual([]);
  });
});
