import { Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { AddVacancy, ChangeVacancy, OpenVacancy, type VacancyView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormState } from '../../../forms/legacy-submit';
import { CompanyChanges } from './company-changes';
import { VacancyFields } from './company-fields';
import { CompanyFormPage } from './company-form.page';
import { vacancyForm, vacancyValues } from './company.forms';
import { Posted, type CompanyPost } from './company-post';
import { CompanyReader } from './company.reader';

const FORM = 'vacature';

/** The vacancies of a company: add, change, close and open again. */
@Controller('gastbedrijven/:id/vacature')
@SignedIn('coordinator')
export class VacancyController {
  constructor(
    private readonly reading: CompanyReader,
    private readonly changes: CompanyChanges,
    private readonly addVacancy: AddVacancy,
    private readonly changeVacancy: ChangeVacancy,
    private readonly openVacancy: OpenVacancy,
  ) {}

  @Post()
  @Html()
  add(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, FORM, vacancyForm, 'bewaard', (input, on) =>
      this.addVacancy.execute({ ...on, ...input }),
    );
  }

  @Get(':partId')
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string, @Param('partId') vacancyId: string): Promise<string> {
    const vacancy = await this.reading.vacancy(user, id, vacancyId);
    return this.form(user, vacancy, { form: FORM, values: vacancyValues(vacancy), errors: {} });
  }

  @Post(':partId')
  @Html()
  async change(@Posted() { user, hostCompanyId, partId, body, reply }: CompanyPost): Promise<string> {
    const vacancy = await this.reading.vacancy(user, hostCompanyId, partId);
    const refusal = await submit(FORM, vacancyForm, body, (input) =>
      this.changeVacancy.execute({ user, vacancyId: vacancy.id, ...input, active: true }),
    );
    if (!refusal) return redirect(reply, `/gastbedrijven/${hostCompanyId}?gedaan=bewaard`);
    void reply.status(refusal.status);
    return this.form(user, vacancy, refusal);
  }

  @Post(':partId/sluiten')
  @Html()
  close(@Posted() post: CompanyPost): Promise<string> {
    return this.set(post, false);
  }

  @Post(':partId/openen')
  @Html()
  reopen(@Posted() post: CompanyPost): Promise<string> {
    return this.set(post, true);
  }

  private set(post: CompanyPost, active: boolean): Promise<string> {
    return this.changes.onPage(post, 'vacatures', z.object({}), active ? 'open' : 'gesloten', (_, { user }) =>
      this.openVacancy.execute({ user, vacancyId: post.partId, active }),
    );
  }

  private form(user: CurrentUser, vacancy: VacancyView, state: FormState): string {
    const company = `/gastbedrijven/${vacancy.hostCompanyId}`;
    return renderPage(
      <CompanyFormPage
        user={user}
        title={t.changeOf(vacancy.title)}
        action={`${company}/vacature/${vacancy.id}`}
        state={state}
        back={{ href: company, label: t.backTo(vacancy.hostName) }}
      >
        <VacancyFields form={FORM} state={state} />
      </CompanyFormPage>,
    );
  }
}
