import type {} from '@fastify/multipart';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  decodeText,
  ImportReferrals,
  PreviewImport,
  MAX_FILE_BYTES,
  ReferralChoicesReader,
  type ImportPreview,
  type ReferralFile,
} from '../../../../modules/registrations';
import { importTexts } from '../../../../texts/referral-file';
import { Html, renderPage } from '../../../layout';
import { exampleFile } from './example-file';
import { columnChoiceOf } from './column-choice-of-form';
import { ColumnsPage } from './import-columns.page';
import { GOOD_LINES, PreviewPage, UploadPage } from './import.page';
import type { FormBody } from '../../../components/referral/referral.forms';
import { redirect } from '../../../forms/redirect';

const MEGABYTE = 1024 * 1024;

/** The counsellor refers everybody in a file: look first, then all or nobody. */
@Controller('doorverwijzen/:code')
@SignedIn('counsellor', 'coordinator')
export class ImportController {
  constructor(
    private readonly events: EventReader,
    private readonly choices: ReferralChoicesReader,
    private readonly previewImport: PreviewImport,
    private readonly importReferrals: ImportReferrals,
  ) {}

  @Get('bestand')
  @Html()
  async form(@User() user: CurrentUser, @Param('code') code: string): Promise<string> {
    return renderPage(<UploadPage user={user} event={await this.event(user, code)} />);
  }

  @Get('voorbeeld.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="doorverwijzen-voorbeeld.csv"')
  @ApiExcludeEndpoint()
  async example(@User() user: CurrentUser, @Param('code') code: string): Promise<string> {
    return exampleFile(await this.choices.of(await this.event(user, code)));
  }

  @Post('bestand')
  @HttpCode(200)
  @Html()
  async preview(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.event(user, code);
    const bytes = await uploaded(request);
    const problem = problemWith(bytes);
    if (bytes === undefined || problem !== undefined) {
      void reply.status(422);
      return renderPage(<UploadPage user={user} event={event} problem={problem ?? importTexts.noFile} />);
    }
    const file = { text: decodeText(bytes) };
    return this.show(user, event, await this.previewImport.execute({ user, eventId: event.id, file }), file, reply);
  }

  /** Says what each column is, or asks to be asked that. */
  @Post('bestand/kolommen')
  @HttpCode(200)
  @Html()
  async columns(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.event(user, code);
    const file = fileOf(body);
    const preview = await this.previewImport.execute({ user, eventId: event.id, file });
    const { columns } = preview;
    const asked = file.choice === undefined || body['kiezen'] !== undefined;
    if (!asked || columns === undefined) return this.show(user, event, preview, file, reply);
    return renderPage(<ColumnsPage {...{ user, event, columns, problems: [], text: file.text }} />);
  }

  @Post('bestand/bevestigen')
  @Html()
  async commit(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.event(user, code);
    const file = fileOf(body);
    const choice = body['keuze'] === GOOD_LINES ? GOOD_LINES : 'all-or-nothing';
    const outcome = await this.importReferrals.execute({ user, eventId: event.id, file, lines: choice });
    if (!outcome.done) return this.show(user, event, outcome.preview, file, reply);
    const seated = outcome.people.filter(({ state }) => state === 'seated').length;
    const query = new URLSearchParams({
      zitten: `${seated}`,
      wachten: `${outcome.people.length - seated}`,
      al: `${outcome.alreadyReferred}`,
      fout: `${outcome.leftOut}`,
    });
    return redirect(reply, `/mijn-mensen?${query.toString()}`);
  }

  private show(
    user: CurrentUser,
    event: EventView,
    preview: ImportPreview,
    file: ReferralFile,
    reply: FastifyReply,
  ): string {
    const { problems, columns } = preview;
    if (problems.length > 0 || (columns?.unclear !== true && !preview.ready)) void reply.status(422);
    if (columns?.unclear === true)
      return renderPage(<ColumnsPage {...{ user, event, columns, problems, text: file.text }} />);
    return problems[0] === undefined
      ? renderPage(<PreviewPage user={user} event={event} preview={preview} file={file} />)
      : renderPage(<UploadPage user={user} event={event} problem={problems[0]} />);
  }

  private event(user: CurrentUser, code: string): Promise<EventView> {
    return this.events.byIdOrCode(user.associationId, code);
  }
}

const fileOf = (body: FormBody): ReferralFile => ({
  text: typeof body['inhoud'] === 'string' ? body['inhoud'] : '',
  choice: columnChoiceOf(body),
});

async function uploaded(request: FastifyRequest): Promise<Uint8Array | undefined> {
  if (!request.isMultipart()) return undefined;
  const file = await request.file();
  return file?.toBuffer();
}

function problemWith(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return importTexts.noFile;
  if (bytes.length === 0) return importTexts.noFile;
  return bytes.length > MAX_FILE_BYTES ? importTexts.tooLarge(MAX_FILE_BYTES / MEGABYTE) : undefined;
}
