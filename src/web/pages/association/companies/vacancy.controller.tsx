import { Controller, Get, Param, Post } from '@nestjs/common';
import { AddVacancy, ChangeVacancy, OpenVacancy, type VacancyView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Html, type PageOrRedirect } from '../../../layout';
import { SeenField } from '../../../components';
import { Edits, type EditedRow } from '../../../forms/edits';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { companyAddress, CompanyChanges } from './company-changes';
import { VacancyFields } from './company-fields';
import { CompanyFormPage } from './company-form.page';
import { PostOnCompany, type CompanyPost } from './company-post';
import { vacancyForm, vacancyStateForm, vacancyValues } from './company.forms';
import { CompanyReader } from './company.reader';

const LEVELS: Readonly<Record<string, string>> = t.vacancy.levels;

/** The vacancies of a company: add, change, close and open again. */
@Controller('gastbedrijven/:id/vacature')
@SignedIn('coordinator')
export class VacancyController {
  constructor(
    private readonly companies: CompanyReader,
    private readonly changes: CompanyChanges,
    private readonly addVacancy: AddVacancy,
    private readonly changeVacancy: ChangeVacancy,
    private readonly openVacancy: OpenVacancy,
    private readonly edits: Edits,
  ) {}

  @Post()
  @Html()
  add(@PostOnCompany(vacancyForm) post: CompanyPost<typeof vacancyForm>): Promise<PageOrRedirect> {
    return this.changes.onPage(post, 'saved', (input) => this.addVacancy.execute({ ...post.on, ...input }));
  }

  @Get(':partId')
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('id') id: string,
    @Param('partId') vacancyId: string,
  ): Promise<PageOrRedirect> {
    return this.form(user, await this.companies.vacancy(user, id, vacancyId));
  }

  @Post(':partId')
  @Html()
  async change(@PostOnCompany(vacancyForm) post: CompanyPost<typeof vacancyForm>): Promise<PageOrRedirect> {
    const { user, host, partId } = post;
    const vacancy = await this.companies.vacancy(user, host.id, partId);
    return submit(post, {
      act: this.edits.unlessChanged(post, this.edited(post), (input) =>
        this.changeVacancy.execute({ user, vacancyId: vacancy.id, ...input, active: true }),
      ),
      next: companyAddress(host.id, 'saved'),
      page: (state) => this.form(user, vacancy, state),
    });
  }

  @Post(':partId/sluiten')
  @Html()
  close(@PostOnCompany(vacancyStateForm) post: CompanyPost<typeof vacancyStateForm>): Promise<PageOrRedirect> {
    return this.setOpen(post, false);
  }

  @Post(':partId/openen')
  @Html()
  reopen(@PostOnCompany(vacancyStateForm) post: CompanyPost<typeof vacancyStateForm>): Promise<PageOrRedirect> {
    return this.setOpen(post, true);
  }

  private setOpen(post: CompanyPost<typeof vacancyStateForm>, active: boolean): Promise<PageOrRedirect> {
    const { user, partId } = post;
    return this.changes.onPage(post, active ? 'vacancyOpened' : 'vacancyClosed', () =>
      this.openVacancy.execute({ user, vacancyId: partId, active }),
    );
  }

  private edited({ user, host, partId: id }: CompanyPost): EditedRow {
    return {
      id,
      values: async () => vacancyValues(await this.companies.vacancy(user, host.id, id)),
      words: { dutchLevel: (level) => LEVELS[level] ?? level },
    };
  }

  private form(user: CurrentUser, vacancy: VacancyView, state?: FormState): PageOrRedirect {
    const company = companyAddress(vacancy.hostCompanyId);
    return (
      <CompanyFormPage
        user={user}
        title={t.changeOf(vacancy.title)}
        form={vacancyForm}
        action={`${company}/vacature/${vacancy.id}`}
        state={state}
        back={{ href: company, label: t.backTo(vacancy.hostName) }}
      >
        <SeenField form={vacancyForm} state={state} values={vacancyValues(vacancy)} />
        <VacancyFields field={fieldsOf(state, vacancyForm, vacancyValues(vacancy))} />
      </CompanyFormPage>
    );
  }
}
