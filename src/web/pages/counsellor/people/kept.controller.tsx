import { Controller, Get, Header, Param } from '@nestjs/common';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { TellWhatIsKept, type DisclosedPart } from '../../../../modules/privacy';
import { OwnPeopleReader } from '../../../../modules/registrations';
import { disclosureTexts } from '../../../../texts/disclosure';
import { Html, type PageOrRedirect } from '../../../layout';
import { KeptPage } from './kept.page';

/** All that is kept about one of the own people (GDPR 15), to print or to hand over as a file. Both are in the access log. */
@Controller('mijn-mensen/:registrationId/gegevens')
@SignedIn('counsellor', 'coordinator')
export class KeptController {
  constructor(
    private readonly people: OwnPeopleReader,
    private readonly tellWhatIsKept: TellWhatIsKept,
    private readonly accessLog: AccessLogRepository,
  ) {}

  @Get()
  @Html()
  async page(@User() user: CurrentUser, @Param('registrationId') registrationId: string): Promise<PageOrRedirect> {
    const { registration } = await this.people.file(user, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'gegevens');
    const parts = await this.tellWhatIsKept.execute(registration);
    return <KeptPage user={user} registration={registration} parts={parts} />;
  }

  /** Field names as in the data model, moments in UTC: for another program (GDPR 20). */
  @Get('bestand')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', `attachment; filename="${disclosureTexts.fileName}"`)
  async file(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
  ): Promise<Record<string, DisclosedPart['rows']>> {
    const { registration } = await this.people.file(user, registrationId);
    const parts = await this.tellWhatIsKept.execute(registration);
    const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
    await this.accessLog.export(user, 'registration', registrationId, 'gegevens', rows);
    return Object.fromEntries(parts.map((part) => [part.subject, part.rows]));
  }
}
