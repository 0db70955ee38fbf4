import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AddContact, RemoveContact, RenameHostCompany, RetireHostCompany } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Edits, yesOrNo } from '../../../forms/edits';
import { Html, type PageOrRedirect } from '../../../layout';
import { CompanyChanges } from './company-changes';
import { PostOnCompany, type CompanyPost } from './company-post';
import { companyForm, companyValues, contactForm, contactRemovalForm, reopenForm, retireForm } from './company.forms';
import { CompanyReader } from './company.reader';
import { CompanyPage } from './company.page';

const NOTICES: Readonly<Record<string, string>> = t.done;

/** One host company: its name, its people and its last day. */
@Controller('gastbedrijven/:id')
@SignedIn('coordinator')
export class CompanyController {
  constructor(
    private readonly companies: CompanyReader,
    private readonly changes: CompanyChanges,
    private readonly rename: RenameHostCompany,
    private readonly addContact: AddContact,
    private readonly removeContact: RemoveContact,
    private readonly retire: RetireHostCompany,
    private readonly edits: Edits,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string, @Query('done') done = ''): Promise<PageOrRedirect> {
    return <CompanyPage user={user} notice={NOTICES[done]} {...await this.companies.page(user, id)} />;
  }

  @Post('gegevens')
  @Html()
  changeName(@PostOnCompany(companyForm) post: CompanyPost<typeof companyForm>): Promise<PageOrRedirect> {
    const { user, host } = post;
    const values = async () => companyValues(await this.companies.host(user, host.id));
    const row = { id: host.id, values, words: { socialEconomy: yesOrNo } };
    const save = this.edits.unlessChanged(post, row, (input) => this.rename.execute({ ...post.on, ...input }));
    return this.changes.onPage(post, 'saved', save);
  }

  @Post('contact')
  @Html()
  contact(@PostOnCompany(contactForm) post: CompanyPost<typeof contactForm>): Promise<PageOrRedirect> {
    return this.changes.onPage(post, 'saved', (input) => this.addContact.execute({ ...post.on, ...input }));
  }

  @Post('contact/weg')
  @Html()
  noContact(@PostOnCompany(contactRemovalForm) post: CompanyPost<typeof contactRemovalForm>): Promise<PageOrRedirect> {
    return this.changes.onPage(post, 'saved', ({ id }) => this.removeContact.execute({ ...post.on, contactId: id }));
  }

  @Post('stoppen')
  @Html()
  stop(@PostOnCompany(retireForm) post: CompanyPost<typeof retireForm>): Promise<PageOrRedirect> {
    return this.changes.onPage(post, 'retired', ({ lastDay }) =>
      this.retire.execute({ ...post.on, activeUntil: lastDay }),
    );
  }

  @Post('heropenen')
  @Html()
  reopen(@PostOnCompany(reopenForm) post: CompanyPost<typeof reopenForm>): Promise<PageOrRedirect> {
    return this.changes.onPage(post, 'reopened', () => this.retire.execute({ ...post.on, activeUntil: null }));
  }
}
