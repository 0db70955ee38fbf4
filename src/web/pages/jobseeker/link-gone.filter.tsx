import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../kernel';
import { AssociationReader } from '../../../modules/identity';
import { ParticipantLinkRepository } from '../../../modules/registrations';
import { ERROR_PAGE, ErrorFilter, type ErrorPage } from '../../../platform/http';
import { PageRenderer } from '../../layout';
import { LinkGonePage } from './my-day.page';

/** Shows whose link has ended a number to call; other errors are answered as everywhere. */
@Injectable()
@Catch(DomainError)
export class LinkGoneFilter implements ExceptionFilter {
  private readonly otherErrors: ErrorFilter;

  constructor(
    private readonly links: ParticipantLinkRepository,
    private readonly associations: AssociationReader,
    private readonly renderer: PageRenderer,
    @Inject(ERROR_PAGE) errorPage: ErrorPage,
  ) {
    this.otherErrors = new ErrorFilter(errorPage);
  }

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
      .send(this.renderer.render(<LinkGonePage phone={phone} />));
  }

  /** An old link still knows whose it was; an invented one gets no number. */
  private async phoneFor(token: string): Promise<string | undefined> {
    const associationId = await this.links.associationOf(token);
    return associationId === undefined ? undefined : (await this.associations.byId(associationId))?.phone;
  }
}
