import { Controller, Get, Param, Post } from '@nestjs/common';
import { fullName } from '../../../../kernel';
import { ChangeContact, contactVersionOf, type ContactView, type HostCompanyView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { fieldsOf, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { companyAddress } from './company-changes';
import { ContactFields } from './company-fields';
import { CompanyFormPage } from './company-form.page';
import { PostOnCompany, type CompanyPost } from './company-post';
import { contactChangeForm, contactValues } from './company.forms';
import { CompanyReader } from './company.reader';

interface ContactOfHost {
  readonly host: HostCompanyView;
  readonly contact: ContactView;
}

/** The form of one contact person of a company. */
@Controller('gastbedrijven/:id/contact/:partId')
@SignedIn('coordinator')
export class ContactController {
  constructor(
    private readonly companies: CompanyReader,
    private readonly changeContact: ChangeContact,
  ) {}

  @Get()
  @Html()
  async show(
    @User() user: CurrentUser,
    @Param('id') id: string,
    @Param('partId') contactId: string,
  ): Promise<PageOrRedirect> {
    return this.form(user, await this.companies.contact(user, id, contactId));
  }

  @Post()
  @Html()
  change(@PostOnCompany(contactChangeForm) post: CompanyPost<typeof contactChangeForm>): Promise<PageOrRedirect> {
    const { user, host, partId } = post;
    return submit(post, {
      act: (input) => this.changeContact.execute({ ...post.on, ...input, id: partId }),
      next: companyAddress(host.id, 'saved'),
      page: async (state) => this.form(user, await this.companies.contact(user, host.id, partId), state),
    });
  }

  private form(user: CurrentUser, { host, contact }: ContactOfHost, state?: FormState): PageOrRedirect {
    return (
      <CompanyFormPage
        user={user}
        title={t.changeOf(fullName(contact))}
        form={contactChangeForm}
        action={`${companyAddress(host.id)}/contact/${contact.id}`}
        state={state}
        back={{ href: companyAddress(host.id), label: t.backTo(host.name) }}
      >
        <input type="hidden" name="version" value={contactVersionOf(contact)} />
        <ContactFields field={fieldsOf(state, contactChangeForm, contactValues(contact))} />
      </CompanyFormPage>
    );
  }
}
