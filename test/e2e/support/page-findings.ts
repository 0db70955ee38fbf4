import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the open page, one line per place; `rules` limits it to these. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(axe);
  const runOnly = rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: rules };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${impact ?? ''} ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** The number for who calls is an id too, and meant to be read aloud. */
const ID = /(?<!Bel je ons\? Geef dit nummer door: )\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-\S{17}/;

interface Shape {
  readonly lang: string;
  readonly title: string;
  readonly headings: number;
  readonly overflow: number;
  readonly widest: readonly string[];
  readonly text: string;
}

const SHAPE = `(() => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => element !== null &&
    (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    text: document.body.innerText,
    overflow: document.documentElement.scrollWidth - width,
    widest: [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
      .map((element) => element.tagName + '.' + element.className).slice(0, 3),
  };
})()`;

/** What every page must have: Dutch, a title of its own, one main heading, no ids to read, nothing wider than the screen. */
export async function shapeFindings(page: Page): Promise<string[]> {
  const { lang, title, headings, overflow, widest, text } = await page.evaluate<Shape>(SHAPE);
  const findings: string[] = [];
  if (!lang.startsWith('nl')) findings.push(`the language is "${lang}"`);
  if (!/^\S.+ – Hop 'n Job!$/.test(title)) findings.push(`the title is "${title}"`);
  if (headings !== 1) findings.push(`there are ${headings} main headings`);
  if (overflow > 0) findings.push(`the page is ${overflow} px wider than the screen: ${widest.join(', ')}`);
  const id = ID.exec(text)?.[0];
  if (id !== undefined) findings.push(`people read an id: ${id}`);
  return findings;
}
