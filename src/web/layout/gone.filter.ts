import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { DomainError } from '../../kernel';
import type { AssociationReader } from '../../modules/identity';
import { ErrorFilter, type ErrorPage } from '../../platform/http';
import type { PageRenderer } from './page-renderer';

/** Shows whose link has ended a number to call; other errors are answered as everywhere. */
@Catch(DomainError)
export abstract class GoneFilter implements ExceptionFilter {
  private readonly otherErrors: ErrorFilter;

  constructor(
    private readonly associations: AssociationReader,
    private readonly renderer: PageRenderer,
    errorPage: ErrorPage,
  ) {
    this.otherErrors = new ErrorFilter(errorPage);
  }

  /** Whose link it was; undefined for one that never existed. */
  protected abstract associationOf(token: string): Promise<string | undefined>;

  protected abstract page(phone: string | undefined): VNode;

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    if (!(error instanceof DomainError) || error.kind !== 'gone') {
      this.otherErrors.catch(error, host);
      return;
    }
    const request = host.switchToHttp().getRequest<FastifyRequest<{ Params: { token: string } }>>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const phone = await this.phoneFor(request.params.token);
    await reply
      .status(410)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(this.renderer.render(this.page(phone)));
  }

  /** An old link still knows whose it was; an invented one gets no number. */
  private async phoneFor(token: string): Promise<string | undefined> {
    const associationId = await this.associationOf(token);
    return associationId === undefined ? undefined : (await this.associations.byId(associationId))?.phone;
  }
}
