import { Controller, Get, Param, Post } from '@nestjs/common';
import { AddOrChangeSite, type HostCompanyView, type SiteView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { SeenField } from '../../../components';
import { Edits, yesOrNo, type EditedRow } from '../../../forms/edits';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { companyAddress } from './company-changes';
import { SiteFields } from './company-fields';
import { CompanyFormPage } from './company-form.page';
import { PostOnCompany, type CompanyPost } from './company-post';
import { newSite, siteForm, siteValues } from './company.forms';
import { CompanyReader } from './company.reader';

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
    private readonly companies: CompanyReader,
    private readonly addOrChangeSite: AddOrChangeSite,
    private readonly edits: Edits,
  ) {}

  @Get('nieuw')
  @Html()
  async empty(@User() user: CurrentUser, @Param('id') id: string): Promise<PageOrRedirect> {
    return this.form(user, { host: await this.companies.host(user, id) });
  }

  @Get(':partId')
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('id') id: string,
    @Param('partId') siteId: string,
  ): Promise<PageOrRedirect> {
    return this.form(user, await this.companies.site(user, id, siteId));
  }

  @Post('nieuw')
  @Html()
  add(@PostOnCompany(siteForm) post: CompanyPost<typeof siteForm>): Promise<PageOrRedirect> {
    return this.save(post, post);
  }

  @Post(':partId')
  @Html()
  async change(@PostOnCompany(siteForm) post: CompanyPost<typeof siteForm>): Promise<PageOrRedirect> {
    return this.save(post, await this.companies.site(post.user, post.host.id, post.partId));
  }

  private save(post: CompanyPost<typeof siteForm>, { host, site }: SiteOfHost): Promise<PageOrRedirect> {
    return submit(post, {
      act: site
        ? this.edits.unlessChanged(post, this.edited(post, site), (input) =>
            this.addOrChangeSite.execute({ ...post.on, ...input, id: site.id }),
          )
        : (input) => this.addOrChangeSite.execute({ ...post.on, ...input }),
      next: companyAddress(host.id, 'saved'),
      page: (state) => this.form(post.user, { host, ...(site && { site }) }, state),
    });
  }

  private edited({ user, host }: CompanyPost, { id }: SiteView): EditedRow {
    return {
      id,
      values: async () => siteValues((await this.companies.site(user, host.id, id)).site),
      words: { tourStepFree: yesOrNo, interviewStepFree: yesOrNo },
    };
  }

  private form(user: CurrentUser, { host, site }: SiteOfHost, state?: FormState): PageOrRedirect {
    const initial = site ? siteValues(site) : newSite;
    return (
      <CompanyFormPage
        user={user}
        title={site ? t.changeOf(site.name) : t.site.addTitle(host.name)}
        form={siteForm}
        action={`${companyAddress(host.id)}/adres/${site?.id ?? 'nieuw'}`}
        state={state}
        back={{ href: companyAddress(host.id), label: t.backTo(host.name) }}
      >
        {site ? <SeenField form={siteForm} state={state} values={initial} /> : null}
        <SiteFields field={fieldsOf(state, siteForm, initial)} />
      </CompanyFormPage>
    );
  }
}
