import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { localDateOf, type Clock } from '../../../../kernel';
import { AddHostCompany, HostCompanyReader } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { CLOCK } from '../../../../platform/clock';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody } from '../../../forms/legacy-submit';
import { CompaniesPage } from './companies.page';
import { NewCompanyPage } from './company-form.page';
import { newCompanyForm } from './company.forms';

const FORM = 'gastbedrijf';

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
  async list(@User() user: CurrentUser): Promise<string> {
    const hosts = await this.hosts.list(user.associationId);
    const vacancies = await this.hosts.vacancies(user.associationId);
    const today = localDateOf(this.clock.now());
    return renderPage(<CompaniesPage user={user} hosts={hosts} vacancies={vacancies} today={today} />);
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): string {
    return renderPage(
      <NewCompanyPage user={user} state={{ form: FORM, values: { 'gesprek-vlak': 'ja' }, errors: {} }} />,
    );
  }

  @Post()
  @Html()
  async add(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    let id = '';
    const refusal = await submit(FORM, newCompanyForm, body, async (input) => {
      id = await this.addHostCompany.execute({ user, ...input });
    });
    if (!refusal) return redirect(reply, `/gastbedrijven/${id}?gedaan=gemaakt`);
    void reply.status(refusal.status);
    return renderPage(<NewCompanyPage user={user} state={refusal} />);
  }
}
