import { Injectable } from '@nestjs/common';
import type { companyPageTexts } from '../../../../texts/companies-pages';
import type { Form, FormValue } from '../../../forms/form';
import { submit } from '../../../forms/submit';
import type { PageOrRedirect } from '../../../layout';
import type { CompanyPost } from './company-post';
import { CompanyPage } from './company.page';
import { CompanyReader } from './company.reader';

/** What was done, as the company's page says it. */
export type CompanyDone = keyof typeof companyPageTexts.done;

export const companyAddress = (hostCompanyId: string, done?: CompanyDone): string =>
  `/gastbedrijven/${hostCompanyId}${done === undefined ? '' : `?done=${done}`}`;

/** The forms of a company's page. */
@Injectable()
export class CompanyChanges {
  constructor(private readonly companies: CompanyReader) {}

  onPage<F extends Form>(
    post: CompanyPost<F>,
    done: CompanyDone,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    const { user, host } = post;
    return submit(post, {
      act,
      next: companyAddress(host.id, done),
      page: async (state) => <CompanyPage user={user} state={state} {...await this.companies.page(user, host.id)} />,
    });
  }
}
