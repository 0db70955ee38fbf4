import { firstValueFrom, of } from 'rxjs';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host';
import type { CallHandler } from '@nestjs/common';
import { Page } from './page';
import { PageRenderer } from './page-renderer';

describe('a page that a handler returns', () => {
  const rendered = (answer: unknown, demo = false): Promise<unknown> => {
    const clock = { now: () => new Date('2027-03-11T08:15:00Z') };
    const handler: CallHandler<unknown> = { handle: () => of(answer) };
    return firstValueFrom(new PageRenderer({ demo }, clock).intercept(new ExecutionContextHost([{}]), handler));
  };

  it('becomes a document', async () => {
    expect(await rendered(<Page title="Haltes">niets</Page>)).toMatch(
      /^<!doctype html>\n<html.*<title>Haltes – .*niets/,
    );
  });

  it('shows the clock of the demo, and only there', async () => {
    const page = <Page title="Haltes">niets</Page>;
    expect(await rendered(page, true)).toContain('Het is nu donderdag 11 maart 2027 om 9.15 u.');
    expect(await rendered(page)).not.toContain('Het is nu');
  });

  it('leaves an answer alone that is no page', async () => {
    expect(await rendered('')).toBe('');
  });
});
