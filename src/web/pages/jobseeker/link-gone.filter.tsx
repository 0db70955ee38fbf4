import { Catch, Inject, Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { DomainError } from '../../../kernel';
import { AssociationReader } from '../../../modules/identity';
import { ParticipantLinkRepository } from '../../../modules/registrations';
import { ERROR_PAGE, type ErrorPage } from '../../../platform/http';
import { GoneFilter, PageRenderer } from '../../layout';
import { LinkGonePage } from './my-day.page';

/** For the links of jobseekers. */
@Injectable()
@Catch(DomainError)
export class LinkGoneFilter extends GoneFilter {
  constructor(
    private readonly links: ParticipantLinkRepository,
    associations: AssociationReader,
    renderer: PageRenderer,
    @Inject(ERROR_PAGE) errorPage: ErrorPage,
  ) {
    super(associations, renderer, errorPage);
  }

  protected associationOf(token: string): Promise<string | undefined> {
    return this.links.associationOf(token);
  }

  protected page(phone: string | undefined): VNode {
    return <LinkGonePage phone={phone} />;
  }
}
