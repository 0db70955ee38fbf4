import { Catch, Inject, Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { DomainError } from '../../../kernel';
import { EscortReader } from '../../../modules/attendance';
import { AssociationReader } from '../../../modules/identity';
import { ERROR_PAGE, type ErrorPage } from '../../../platform/http';
import { escortTexts as t } from '../../../texts/escort';
import { GoneFilter, Page, PageRenderer } from '../../layout';
import { PhoneLink } from './phone-link';

/** For the links of escorts. */
@Injectable()
@Catch(DomainError)
export class EscortGoneFilter extends GoneFilter {
  constructor(
    private readonly escorts: EscortReader,
    associations: AssociationReader,
    renderer: PageRenderer,
    @Inject(ERROR_PAGE) errorPage: ErrorPage,
  ) {
    super(associations, renderer, errorPage);
  }

  protected associationOf(token: string): Promise<string | undefined> {
    return this.escorts.associationOf(token);
  }

  protected page(phone: string | undefined): VNode {
    return (
      <Page title={t.goneTitle}>
        <h1>{t.goneTitle}</h1>
        <p>{t.gone}</p>
        <p>{t.goneCall}</p>
        {phone === undefined ? null : (
          <p>
            <PhoneLink phone={phone}>{phone}</PhoneLink>
          </p>
        )}
      </Page>
    );
  }
}
