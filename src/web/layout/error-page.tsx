import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { CurrentUser } from '../../modules/identity';
import type { ErrorPage, Problem } from '../../platform/http';
import { layoutTexts as t } from '../../texts/layout';
import { sentFormOf } from './kept-form';
import { Page } from './page';
import type { PageRenderer } from './page-renderer';
import { SignInAgainPage, SomebodyElsePage } from './sign-in-again.page';

type RefusedRequest = FastifyRequest & { readonly user?: CurrentUser };

/** A problem as a page for whom it concerns; what was typed goes along where it can be sent once more. */
export const errorPageWith =
  (renderer: PageRenderer): ErrorPage =>
  (problem, request: RefusedRequest) => {
    const { user } = request;
    if (problem.status === 401 && request.method === 'POST')
      return renderer.renderAsIs(<SignInAgainPage sent={sentFormOf(request)} />);
    if (problem.code === 'FORM.SOMEBODY_ELSE' && user)
      return renderer.render(<SomebodyElsePage sent={sentFormOf(request)} user={user} />, user.id);
    return renderer.render(errorPage(problem, request.id), user?.id);
  };

/** What happened, what to do, and a number for who calls. */
const errorPage = (problem: Problem, correlationId: string): VNode => (
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
