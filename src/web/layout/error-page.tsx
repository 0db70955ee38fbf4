import type { VNode } from 'preact';
import type { Problem } from '../../platform/http';
import { layoutTexts as t } from '../../texts/layout';
import { Page } from './page';

/** A problem as a page: what happened, what to do, and a number for who calls. */
export const errorPage = (problem: Problem, correlationId: string): VNode => (
  <Page title={problem.title}>
    <h1>{problem.title}</h1>
    <p>{problem.detail}</p>
    <p>
      <a class="button" href="/">
        {t.backHome}
      </a>
    </p>
    <p class="muted small">
      {t.reference}: {correlationId}
    </p>
  </Page>
);
