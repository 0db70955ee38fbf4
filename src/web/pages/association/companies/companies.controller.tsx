import { Controller, Get, Inject, Post } from '@nestjs/common';
import { localDateOf, type Clock } from '../../../../kernel';
import { AddHostCompany, HostCompanyReader } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { CLOCK } from '../../../../platform/clock';
import { Html, type PageOrRedirect } from '../../../layout';
import type { UserPost } from '../../../forms/form-post';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { companyAddress } from './company-changes';
import { CompaniesPage } from './companies.page';
import { NewCompanyPage } from './company-form.page';
import { newCompanyForm } from './company.forms';

/** The list of host companies and the form of a new one. */
@Controller('gastbedrijven')
@SignedIn('coordinator')
export class CompaniesController {
  constructor(
    private readonly hosts: HostCompanyReader,
    private readonly addHostCompany: AddHostCompany,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser): Promise<PageOrRedirect> {
    const hosts = await this.hosts.list(user.associationId);
    const vacancies = await this.hosts.vacancies(user.associationId);
    const today = localDateOf(this.clock.now());
    return <CompaniesPage user={user} hosts={hosts} vacancies={vacancies} today={today} />;
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): PageOrRedirect {
    return <NewCompanyPage user={user} />;
  }

  @Post()
  @Html()
  add(@PostByUser(newCompanyForm) post: UserPost<typeof newCompanyForm>): Promise<PageOrRedirect> {
    const { user } = post;
    return submit(post, {
      act: (input) => this.addHostCompany.execute({ user, ...input }),
      next: (id) => companyAddress(id, 'added'),
      page: (state) => <NewCompanyPage user={user} state={state} />,
    });
  }
}
