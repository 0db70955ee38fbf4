import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const SKIP = new Set(['node_modules', 'dist', '.git', '.cache', '.local', 'coverage']);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIP.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const pages = filesBelow('.').filter((file) => file.endsWith('.md'));
const read = (file: string): string => readFileSync(file, 'utf8');

/** Text without code, where brackets are no links. */
const prose = (markdown: string): string => markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

const linksOf = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);

/** The anchor a host of Markdown gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));

/** Links of a page to nowhere: a file or a heading that does not exist, or an absolute path. */
function brokenLinks(file: string, markdown: string): string[] {
  return linksOf(markdown).filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    if (link.startsWith('/')) return true;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path)));
    if (path !== '' && !existsSync(target)) return true;
    if (anchor === undefined || !target.endsWith('.md')) return false;
    return !anchorsOf(target === file ? markdown : read(target)).includes(anchor);
  });
}

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

/** Scripts that a page tells people to run and that do not exist; `<…>` stands for any. */
const unknownScripts = (markdown: string): string[] =>
  [...markdown.matchAll(/npm run (?:--silent )?([\w:.-]+)(<)?/g)].flatMap(([, name = '', open]) => {
    const known = open === undefined ? scripts.includes(name) : scripts.some((script) => script.startsWith(name));
    return known ? [] : [name];
  });

/** Paths that exist on one machine only. */
const machinePaths = (markdown: string): string[] =>
  markdown.match(/(?<![\w.:])\/(?:home|root|tmp|work|Users)\/\S*/g) ?? [];

/** Paths of the project that a page names in code, and that are not there; `<…>` stands for any. */
const missingPaths = (markdown: string): string[] =>
  [...markdown.matchAll(/(?<=[`\s])(?:src|test|docs|tools)\/[\w./-]+(?=[`\s])/g)]
    .map(([path]) => path)
    .filter((path) => !existsSync(path));

describe('documentation', () => {
  it('finds the pages', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/architecture.md']));
  });

  it.each(pages)('%s links to what exists', (page) => {
    expect(brokenLinks(page, read(page))).toEqual([]);
  });

  it.each(pages)('%s names scripts that exist', (page) => {
    expect(unknownScripts(read(page))).toEqual([]);
  });

  it.each(pages)('%s names no path of one machine', (page) => {
    expect(machinePaths(read(page))).toEqual([]);
  });

  it.each(['CONTRIBUTING.md', 'STYLE.md'])('%s names files that exist', (page) => {
    expect(missingPaths(read(page))).toEqual([]);
  });

  it('lists every decision record', () => {
    const records = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
    const listed = linksOf(read('docs/adr/README.md'));
    expect(records.length).toBeGreaterThan(0);
    expect(listed.filter((link) => /^\d{4}-/.test(link)).sort()).toEqual(records.sort());
  });

  it('leads from the README to every page', () => {
    const reached = new Set<string>();
    const visit = (page: string): void => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const link of linksOf(read(page))) {
        const target = normalize(join(dirname(page), link.split('#')[0] ?? ''));
        if (!existsSync(target)) continue;
        // A link to a folder shows the pages in it.
        pages.filter((file) => file === target || dirname(file) === target).forEach(visit);
      }
    };
    visit('README.md');
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });

  it.each([
    ['a link to a file that is not there', brokenLinks('docs/x.md', '[a](nowhere.md)'), ['nowhere.md']],
    ['a link to a heading that is not there', brokenLinks('docs/x.md', '# Eén kop\n[a](#een) [b](#eén-kop)'), ['#een']],
    ['a script that is not there', unknownScripts('`npm run nonsense` and `npm run bench:<name>`'), ['nonsense']],
    ['a file that is not there', missingPaths('see `src/main.ts` and `src/gone.ts`'), ['src/gone.ts']],
    ['a path of one machine', machinePaths('see /home/me/x, not ./tmp/y or https://x.example/tmp/'), ['/home/me/x,']],
  ])('would notice %s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});
