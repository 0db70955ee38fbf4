import { Controller, Get, Param, Post } from '@nestjs/common';
import { AddOrChangeSite, type HostCompanyView, type SiteView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormState } from '../../../forms/legacy-submit';
import { SiteFields } from './company-fields';
import { CompanyFormPage } from './company-form.page';
import { siteForm, siteValues } from './company.forms';
import { Posted, type CompanyPost } from './company-post';
import { CompanyReader } from './company.reader';

const FORM = 'adres';

interface SiteOfHost {
  readonly host: HostCompanyView;
  /** Undefined for a new address. */
  readonly site?: SiteView;
}

/** The form of one address of a company, new or changed. */
@Controller('gastbedrijven/:id/adres')
@SignedIn('coordinator')
export class SiteController {
  constructor(
    private readonly reading: CompanyReader,
    private readonly saveSite: AddOrChangeSite,
  ) {}

  @Get('nieuw')
  @Html()
  async empty(@User() user: CurrentUser, @Param('id') id: string): Promise<string> {
    const host = await this.reading.host(user, id);
    return this.form(user, { host }, { form: FORM, values: { 'gesprek-vlak': 'ja' }, errors: {} });
  }

  @Get(':partId')
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string, @Param('partId') siteId: string): Promise<string> {
    const found = await this.reading.site(user, id, siteId);
    return this.form(user, found, { form: FORM, values: siteValues(found.site), errors: {} });
  }

  @Post('nieuw')
  @Html()
  async add(@Posted() post: CompanyPost): Promise<string> {
    return this.save(post, { host: await this.reading.host(post.user, post.hostCompanyId) });
  }

  @Post(':partId')
  @Html()
  async change(@Posted() post: CompanyPost): Promise<string> {
    return this.save(post, await this.reading.site(post.user, post.hostCompanyId, post.partId));
  }

  private async save({ user, body, reply }: CompanyPost, { host, site }: SiteOfHost): Promise<string> {
    const refusal = await submit(FORM, siteForm, body, (input) =>
      this.saveSite.execute({ user, hostCompanyId: host.id, ...input, ...(site && { id: site.id }) }),
    );
    if (!refusal) return redirect(reply, `/gastbedrijven/${host.id}?gedaan=bewaard`);
    void reply.status(refusal.status);
    return this.form(user, { host, ...(site && { site }) }, refusal);
  }

  private form(user: CurrentUser, { host, site }: SiteOfHost, state: FormState): string {
    return renderPage(
      <CompanyFormPage
        user={user}
        title={site ? t.changeOf(site.name) : t.site.addTitle(host.name)}
        action={`/gastbedrijven/${host.id}/adres/${site?.id ?? 'nieuw'}`}
        state={state}
        back={{ href: `/gastbedrijven/${host.id}`, label: t.backTo(host.name) }}
      >
        <SiteFields form={FORM} state={state} />
      </CompanyFormPage>,
    );
  }
}
