import { Controller, Get, Param, Post, Query } from '@nestjs/common';
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
import { TaskReader } from '../../../../modules/notifications';
import { HandOverRepository } from '../../../../modules/registrations';
import { userTexts as t } from '../../../../texts/users';
import { Html, type PageOrRedirect } from '../../../layout';
import { Edits, type EditedRow } from '../../../forms/edits';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { redirect } from '../../../forms/redirect';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { accessForm, userForm, userValues } from './users.forms';
import { UserFormPage } from './user-form.page';
import { UsersPage } from './users.page';

const ADDRESS = '/gebruikers';
const ROLES: Readonly<Record<string, string>> = t.roleHelp;
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
    private readonly handOvers: HandOverRepository,
    private readonly tasks: TaskReader,
    private readonly edits: Edits,
  ) {}

  @Get()
  @Html()
  list(@User() user: CurrentUser, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.show(user, { notice: NOTICES[done] });
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): Promise<PageOrRedirect> {
    return this.form(user);
  }

  @Post()
  @Html()
  add(@PostByUser(userForm) post: UserPost<typeof userForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: (input) => this.addUser.execute({ administrator: post.user, ...input }),
      next: `${ADDRESS}?done=added`,
      page: (state) => this.form(post.user, undefined, state),
    });
  }

  @Get(':id')
  @Html()
  async change(@User() user: CurrentUser, @Param('id') id: string): Promise<PageOrRedirect> {
    return this.form(user, await this.find(user, id));
  }

  @Post(':id')
  @Html()
  async save(@PostByUser(userForm) post: UserPost<typeof userForm>): Promise<PageOrRedirect> {
    const found = await this.find(post.user, post.params['id'] ?? '');
    return submit(post, {
      act: this.edits.unlessChanged(post, await this.edited(found), (input) =>
        this.changeUser.execute({ administrator: post.user, userId: found.id, ...input }),
      ),
      next: `${ADDRESS}?done=saved`,
      page: (state) => this.form(post.user, found, state),
    });
  }

  @Post(':id/uit')
  @Html()
  async shutOut(@PostByUser(accessForm) post: UserPost<typeof accessForm>): Promise<PageOrRedirect> {
    const { id, associationId } = await this.find(post.user, post.params['id'] ?? '');
    if (id !== post.user.id && (await this.hasWork({ id, associationId }))) {
      return redirect(post.reply, `${ADDRESS}/${id}/overdragen?daarna=uit`);
    }
    return this.setAccess(post, 'out', (who) => this.deactivateUser.execute(who));
  }

  @Post(':id/aan')
  @Html()
  letIn(@PostByUser(accessForm) post: UserPost<typeof accessForm>): Promise<PageOrRedirect> {
    return this.setAccess(post, 'in', (who) => this.reactivateUser.execute(who));
  }

  /** Whether somebody else must take over before this user leaves. */
  private async hasWork(user: { readonly id: string; readonly associationId: string }): Promise<boolean> {
    return (await this.handOvers.peopleOf(user)) > 0 || (await this.tasks.open(user)).length > 0;
  }

  private setAccess(
    post: UserPost<typeof accessForm>,
    done: keyof typeof t.done,
    act: (who: { readonly administrator: CurrentUser; readonly userId: string }) => Promise<void>,
  ): Promise<PageOrRedirect> {
    return submit(post, {
      act: () => act({ administrator: post.user, userId: post.params['id'] ?? '' }),
      next: `${ADDRESS}?done=${done}`,
      page: (state) => this.show(post.user, { state }),
    });
  }

  private async show(
    user: CurrentUser,
    shown: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const users = await this.users.everybody(user.associationId);
    return <UsersPage user={user} users={users} {...shown} />;
  }

  private async form(user: CurrentUser, changed?: UserView, state?: FormState): Promise<PageOrRedirect> {
    const organisations = await this.organisations.list(user.associationId);
    return <UserFormPage {...{ user, organisations, changed, state }} />;
  }

  private async edited(found: UserView): Promise<EditedRow> {
    const organisations = await this.organisations.list(found.associationId);
    return {
      id: found.id,
      values: async () => userValues((await this.users.byId(found.id)) ?? found),
      words: {
        organisationId: (id) => organisations.find((organisation) => organisation.id === id)?.name ?? '',
        roles: (role) => ROLES[role] ?? '',
      },
    };
  }

  private async find(user: CurrentUser, id: string): Promise<UserView> {
    const found = await this.users.byId(id);
    if (found?.associationId !== user.associationId) {
      throw new DomainError('USER.NOT_FOUND', 'not-found', t.notFound);
    }
    return found;
  }
}
