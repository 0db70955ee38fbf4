import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { AddContact, RemoveContact, RenameHostCompany, RetireHostCompany } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyPageTexts as t } from '../../../../texts/companies-pages';
import { Html, renderPage } from '../../../layout';
import { CompanyChanges } from './company-changes';
import { companyForm, contactForm, contactRowForm, retireForm } from './company.forms';
import { Posted, type CompanyPost } from './company-post';
import { CompanyReader } from './company.reader';
import { CompanyPage } from './company.page';

const NOTICES: Readonly<Record<string, string>> = t.done;

/** One host company: its name, its people and its last day. */
@Controller('gastbedrijven/:id')
@SignedIn('coordinator')
export class CompanyController {
  constructor(
    private readonly reading: CompanyReader,
    private readonly changes: CompanyChanges,
    private readonly rename: RenameHostCompany,
    private readonly addContact: AddContact,
    private readonly removeContact: RemoveContact,
    private readonly retire: RetireHostCompany,
  ) {}

  @Get()
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string, @Query('gedaan') done?: string): Promise<string> {
    return renderPage(<CompanyPage user={user} notice={NOTICES[done ?? '']} {...await this.reading.page(user, id)} />);
  }

  @Post('gegevens')
  @Html()
  changeName(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, 'gegevens', companyForm, 'bewaard', (input, on) =>
      this.rename.execute({ ...on, ...input }),
    );
  }

  @Post('contact')
  @Html()
  contact(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, 'contact', contactForm, 'bewaard', (input, on) =>
      this.addContact.execute({ ...on, ...input }),
    );
  }

  @Post('contact/weg')
  @Html()
  noContact(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, 'contactpersonen', contactRowForm, 'bewaard', ({ id }, on) =>
      this.removeContact.execute({ ...on, contactId: id }),
    );
  }

  @Post('stoppen')
  @Html()
  stop(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, 'stoppen', retireForm, 'gestopt', (form, on) =>
      this.retire.execute({ ...on, activeUntil: form['laatste-dag'] }),
    );
  }

  @Post('heropenen')
  @Html()
  reopen(@Posted() post: CompanyPost): Promise<string> {
    return this.changes.onPage(post, 'stoppen', z.object({}), 'heropend', (_, on) =>
      this.retire.execute({ ...on, activeUntil: null }),
    );
  }
}
