/**
 * `npm run figures`: counts the code and writes the page of figures in docs/architecture.md, between its two markers.
 * `--print`: prints the page instead. `--check`: exit code 1 when the page in the document is another.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { figuresPage } from './lib/figures/page.mjs';
import { inProject } from './lib/paths.mjs';
import { runTool } from './lib/shutdown.mjs';
import { ToolError } from './lib/tool-error.mjs';

const FILE = inProject('docs', 'architecture.md');
const BETWEEN_MARKERS = /(<!-- figures -->\n)[\s\S]*?(<!-- end of figures -->)/;

runTool(async () => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, print: { type: 'boolean', default: false } },
  });
  const page = figuresPage();
  if (values.print) return void process.stdout.write(`${page}\n`);
  const document = readFileSync(FILE, 'utf8');
  if (!BETWEEN_MARKERS.test(document)) throw new ToolError(`${FILE} has no markers for the figures.`);
  const current = document.replace(BETWEEN_MARKERS, (_, before, after) => `${before}${page}\n${after}`);
  if (values.check && current !== document) throw new ToolError('The figures are old: run `npm run figures`.');
  if (!values.check) writeFileSync(FILE, current);
});
