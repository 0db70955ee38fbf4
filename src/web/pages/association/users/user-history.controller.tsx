import { Controller, Get, Query } from '@nestjs/common';
import { ChangeLogReader, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { askedPage } from '../../../components/history';
import { Html, type PageOrRedirect } from '../../../layout';
import { UserHistoryPage } from './user-history.page';

/** Who changed which user, for the administrator and the data protection officer. */
@Controller('gebruikers')
@SignedIn('administrator', 'dpo')
export class UserHistoryController {
  constructor(private readonly changes: ChangeLogReader) {}

  @Get('geschiedenis')
  @Html()
  async list(@User() user: CurrentUser, @Query() query: unknown): Promise<PageOrRedirect> {
    const page = askedPage(query);
    return <UserHistoryPage user={user} {...await this.changes.ofUsers(user.associationId, page)} page={page} />;
  }
}
