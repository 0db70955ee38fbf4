import { Controller, Get } from '@nestjs/common';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { Html, type PageOrRedirect } from '../../../layout';
import { DataProtectionPage } from './data-protection.page';

/** Where the data protection officer starts. */
@Controller('gegevensbescherming')
@SignedIn('dpo')
export class DataProtectionController {
  @Get()
  @Html()
  start(@User() user: CurrentUser): PageOrRedirect {
    return <DataProtectionPage user={user} />;
  }
}
