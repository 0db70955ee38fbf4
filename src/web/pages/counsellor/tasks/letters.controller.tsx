import { Controller, Get, Param } from '@nestjs/common';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { WriteLetters, type Letter } from '../../../../modules/notifications';
import { letterTexts } from '../../../../texts/letters';
import { Html, type PageOrRedirect } from '../../../layout';
import { LettersPage } from './letters.page';

/** Messages on paper, for people who get no mail. */
@Controller('taken')
@SignedIn('counsellor', 'coordinator')
export class LettersController {
  constructor(
    private readonly writeLetters: WriteLetters,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Get('brieven')
  @Html()
  async all(@User() user: CurrentUser): Promise<PageOrRedirect> {
    const letters = await this.writeLetters.execute({ user });
    await this.logReading(user, letters);
    return <LettersPage user={user} title={letterTexts.title} letters={letters} none={letterTexts.none} />;
  }

  @Get(':taskId/brief')
  @Html()
  async one(@User() user: CurrentUser, @Param('taskId') taskId: string): Promise<PageOrRedirect> {
    const letters = await this.writeLetters.execute({ user, taskId });
    await this.logReading(user, letters);
    return <LettersPage user={user} title={letterTexts.one} letters={letters} none={letterTexts.gone} />;
  }

  private async logReading(user: CurrentUser, letters: readonly Letter[]): Promise<void> {
    for (const { registrationId, content } of letters) {
      const screen = content.translation === undefined ? 'brief' : 'brief-vertaling';
      await this.accessLog.read(user, 'registration', registrationId, screen);
    }
  }
}
