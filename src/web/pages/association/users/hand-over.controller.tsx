import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import {
  DeactivateUser,
  SignedIn,
  User,
  UserReader,
  type CurrentUser,
  type UserView,
} from '../../../../modules/identity';
import { TaskReader } from '../../../../modules/notifications';
import { HandOverPeople, HandOverRepository, isSuccessor } from '../../../../modules/registrations';
import { userTexts as t } from '../../../../texts/users';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { HandOverPage } from './hand-over.page';
import { handOverForm } from './users.forms';

/** Gives the people and open tasks of a user to a colleague. */
@Controller('gebruikers/:id/overdragen')
@SignedIn('administrator')
export class HandOverController {
  constructor(
    private readonly users: UserReader,
    private readonly handOvers: HandOverRepository,
    private readonly tasks: TaskReader,
    private readonly handOverPeople: HandOverPeople,
    private readonly deactivateUser: DeactivateUser,
  ) {}

  @Get()
  @Html()
  form(@User() user: CurrentUser, @Param('id') id: string, @Query('daarna') afterwards = ''): Promise<PageOrRedirect> {
    return this.page(user, id, afterwards === 'uit');
  }

  @Post()
  @Html()
  handOver(@PostByUser(handOverForm) post: UserPost<typeof handOverForm>): Promise<PageOrRedirect> {
    const { user: administrator } = post;
    const userId = post.params['id'] ?? '';
    const thenOut = post.typed['then'] === 'out';
    return submit(post, {
      act: async ({ toUserId }) => {
        await this.handOverPeople.execute({ administrator, fromUserId: userId, toUserId });
        if (thenOut) await this.deactivateUser.execute({ administrator, userId });
      },
      next: `/gebruikers?done=${thenOut ? 'out' : 'handed'}`,
      page: (state) => this.page(administrator, userId, thenOut, state),
    });
  }

  private async page(user: CurrentUser, id: string, thenOut: boolean, state?: FormState): Promise<PageOrRedirect> {
    const leaving = await this.find(user, id);
    const people = await this.handOvers.peopleOf(leaving);
    const tasks = (await this.tasks.open(leaving)).length;
    const everybody = await this.users.ofAssociation(user.associationId);
    const colleagues = everybody.filter((colleague) => isSuccessor(leaving, colleague));
    return <HandOverPage {...{ user, leaving, people, tasks, colleagues, thenOut, state }} />;
  }

  private async find({ associationId }: CurrentUser, id: string): Promise<UserView> {
    const found = await this.users.byId(id);
    if (found?.associationId !== associationId) throw new DomainError('USER.NOT_FOUND', 'not-found', t.notFound);
    return found;
  }
}
