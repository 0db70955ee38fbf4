import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { CurrentUser } from '../../../../modules/identity';
import type { companyPageTexts } from '../../../../texts/companies-pages';
import { renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit } from '../../../forms/legacy-submit';
import type { CompanyPost } from './company-post';
import { CompanyReader } from './company.reader';
import { CompanyPage } from './company.page';

/** Whose company is changed. */
export interface OnCompany {
  readonly user: CurrentUser;
  readonly hostCompanyId: string;
}

/** Does what a form of the company's page asks, or shows that page again with what was typed. */
@Injectable()
export class CompanyChanges {
  constructor(private readonly reading: CompanyReader) {}

  async onPage<Schema extends z.ZodType>(
    post: CompanyPost,
    form: string,
    schema: Schema,
    done: keyof typeof companyPageTexts.done,
    act: (value: z.output<Schema>, on: OnCompany) => Promise<unknown>,
  ): Promise<string> {
    const { user, hostCompanyId, body, reply } = post;
    await this.reading.host(user, hostCompanyId);
    const refusal = await submit(form, schema, body, (value) => act(value, { user, hostCompanyId }));
    if (!refusal) return redirect(reply, `/gastbedrijven/${hostCompanyId}?gedaan=${done}`);
    void reply.status(refusal.status);
    return renderPage(<CompanyPage user={user} state={refusal} {...await this.reading.page(user, hostCompanyId)} />);
  }
}
