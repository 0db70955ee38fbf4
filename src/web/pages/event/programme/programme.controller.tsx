import { Controller, Get, Param, Query } from '@nestjs/common';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { Html } from '../../../layout';
import { ProgrammeChanges } from './programme-changes';

/** The programme of an event. */
@Controller('evenementen/:code/programma')
@SignedIn('coordinator')
export class ProgrammeController {
  constructor(private readonly programme: ProgrammeChanges) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Param('code') code: string, @Query('gedaan') done?: string): Promise<string> {
    return this.programme.show(user, code, done);
  }
}
