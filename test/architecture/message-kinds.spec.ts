import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMessageKinds } from '../../src/modules/notifications/domain/message-kinds';

const page = readFileSync(join(__dirname, '../../docs/messages.md'), 'utf8');

/** The names in the first column of the table of kinds. */
function kindsOnPage(): string[] {
  const section = page.slice(page.indexOf('## Kinds and moments'), page.indexOf('## Channels'));
  const firstCells = section.split('\n').flatMap((line) => /^\|([^|]*)\|/.exec(line)?.[1] ?? []);
  return firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
}

describe('the table of messages', () => {
  it('has every kind once, and no other', () => {
    expect(kindsOnPage().sort()).toEqual([...allMessageKinds].sort());
  });
});
