import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AccessLogReader, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { Html, type PageOrRedirect } from '../../../layout';
import { AccessLogListPage } from './access-log.page';

/** What stands in the address; what makes no sense is left out, so that the page always opens. */
const asked = z.object({
  dag: z.iso.date().optional().catch(undefined),
  name: z.string().trim().max(80).catch(''),
  blad: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The access log, for the administrator and the data protection officer. */
@Controller('toegangslog')
@SignedIn('administrator', 'dpo')
export class AccessLogController {
  constructor(private readonly log: AccessLogReader) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Query() query: unknown): Promise<PageOrRedirect> {
    const { dag: day, name, blad: page } = asked.parse(query ?? {});
    const found = await this.log.page(user.associationId, page, { day, name });
    return <AccessLogListPage user={user} {...found} page={page} day={day} name={name} />;
  }
}
