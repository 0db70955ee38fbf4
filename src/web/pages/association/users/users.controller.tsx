import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../../../../kernel';
import {
  AddUser,
  ChangeUser,
  DeactivateUser,
  OrganisationReader,
  ReactivateUser,
  SignedIn,
  User,
  UserReader,
  type CurrentUser,
  type UserView,
} from '../../../../modules/identity';
import { userTexts as t } from '../../../../texts/users';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type FormState } from '../../../forms/legacy-submit';
import { userForm, userValues } from './users.forms';
import { UserFormPage } from './user-form.page';
import { UsersPage } from './users.page';

const FORM = 'gebruiker';
const LIST = 'gebruikers';
const NOTICES: Readonly<Record<string, string>> = t.done;

/** The accounts of the association. */
@Controller('gebruikers')
@SignedIn('administrator')
export class UsersController {
  constructor(
    private readonly users: UserReader,
    private readonly organisations: OrganisationReader,
    private readonly addUser: AddUser,
    private readonly changeUser: ChangeUser,
    private readonly deactivateUser: DeactivateUser,
    private readonly reactivateUser: ReactivateUser,
  ) {}

  @Get()
  @Html()
  list(@User() user: CurrentUser, @Query('gedaan') done?: string): Promise<string> {
    return this.show(user, undefined, NOTICES[done ?? '']);
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): Promise<string> {
    return this.form(user, { form: FORM, values: { rollen: ['counsellor'] }, errors: {} });
  }

  @Post()
  @Html()
  async add(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const refusal = await submit(FORM, userForm, body, (input) =>
      this.addUser.execute({ administrator: user, ...input }),
    );
    if (!refusal) return redirect(reply, '/gebruikers?gedaan=gemaakt');
    void reply.status(refusal.status);
    return this.form(user, refusal);
  }

  @Get(':id')
  @Html()
  async change(@User() user: CurrentUser, @Param('id') id: string): Promise<string> {
    const found = await this.find(user, id);
    return this.form(user, { form: FORM, values: userValues(found), errors: {} }, found);
  }

  @Post(':id')
  @Html()
  async save(
    @User() user: CurrentUser,
    @Param('id') id: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.find(user, id);
    const refusal = await submit(FORM, userForm, body, (input) =>
      this.changeUser.execute({ administrator: user, userId: found.id, ...input }),
    );
    if (!refusal) return redirect(reply, '/gebruikers?gedaan=bewaard');
    void reply.status(refusal.status);
    return this.form(user, refusal, found);
  }

  @Post(':id/uit')
  @Html()
  shutOut(
    @User() user: CurrentUser,
    @Param('id') userId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.switch(user, reply, 'uit', () => this.deactivateUser.execute({ administrator: user, userId }));
  }

  @Post(':id/aan')
  @Html()
  letIn(
    @User() user: CurrentUser,
    @Param('id') userId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.switch(user, reply, 'aan', () => this.reactivateUser.execute({ administrator: user, userId }));
  }

  private async switch(
    user: CurrentUser,
    reply: FastifyReply,
    done: string,
    act: () => Promise<void>,
  ): Promise<string> {
    const refusal = await submit(LIST, z.object({}), {}, act);
    if (!refusal) return redirect(reply, `/gebruikers?gedaan=${done}`);
    void reply.status(refusal.status);
    return this.show(user, refusal);
  }

  private async show(user: CurrentUser, state?: FormState, notice?: string): Promise<string> {
    const users = await this.users.everybody(user.associationId);
    return renderPage(<UsersPage user={user} users={users} state={state} notice={notice} />);
  }

  private async form(user: CurrentUser, state: FormState, found?: UserView): Promise<string> {
    const organisations = await this.organisations.list(user.associationId);
    const changed = found && { id: found.id, name: `${found.firstName} ${found.lastName}` };
    return renderPage(<UserFormPage user={user} organisations={organisations} state={state} changed={changed} />);
  }

  private async find(user: CurrentUser, id: string): Promise<UserView> {
    const found = await this.users.byId(id);
    if (found?.associationId !== user.associationId) {
      throw new DomainError('USER.NOT_FOUND', 'not-found', t.notFound);
    }
    return found;
  }
}
