import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignedIn } from '../../../../modules/identity';
import {
  decodeText,
  ImportReferrals,
  MAX_FILE_BYTES,
  PreviewImport,
  ReferralChoicesReader,
  type ImportPreview,
  type ReferralFile,
} from '../../../../modules/registrations';
import { LargeBody } from '../../../../platform/http';
import { importTexts } from '../../../../texts/referral-file';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { UploadOnEvent, type EventUpload } from '../../../forms/event-upload';
import { redirect } from '../../../forms/redirect';
import { ask } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { exampleFile } from './example-file';
import { ColumnsPage } from './import-columns.page';
import { columnsForm, confirmForm, fileOf, GOOD_LINES } from './import.forms';
import { PreviewPage, UploadPage } from './import.page';

const MEGABYTE = 1024 * 1024;
const TOO_LARGE = importTexts.tooLarge(MAX_FILE_BYTES / MEGABYTE);

/** The counsellor refers everybody in a file: look first, then all or nobody. */
@Controller('doorverwijzen/:code')
@SignedIn('counsellor', 'coordinator')
export class ImportController {
  constructor(
    private readonly choices: ReferralChoicesReader,
    private readonly previewImport: PreviewImport,
    private readonly importReferrals: ImportReferrals,
  ) {}

  @Get('bestand')
  @Html()
  form(@OnEvent() scope: EventScope): PageOrRedirect {
    return this.uploadPage(scope);
  }

  @Get('voorbeeld.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="doorverwijzen-voorbeeld.csv"')
  @ApiExcludeEndpoint()
  async example(@OnEvent() { event }: EventScope): Promise<string> {
    return exampleFile(await this.choices.of(event));
  }

  @Post('bestand')
  @LargeBody()
  @HttpCode(200)
  @Html()
  async preview(@UploadOnEvent() upload: EventUpload): Promise<PageOrRedirect> {
    const { user, event, reply } = upload;
    if (upload.file === undefined || upload.file.length === 0 || upload.file === 'too-large') {
      void reply.status(422);
      return this.uploadPage(upload, upload.file === 'too-large' ? TOO_LARGE : importTexts.noFile);
    }
    const file = decodeText(upload.file);
    return this.show(upload, await this.previewImport.execute({ user, eventId: event.id, file }), file);
  }

  /** Chooses what each column of the file is, or asks for the form of that choice. */
  @Post('bestand/kolommen')
  @LargeBody()
  @HttpCode(200)
  @Html()
  columns(@PostOnEvent(columnsForm) post: EventPost<typeof columnsForm>): Promise<PageOrRedirect> {
    const { user, event, on, typed } = post;
    return ask(post, {
      answer: async ({ change }) => {
        const file = fileOf(typed);
        const preview = await this.previewImport.execute({ ...on, file });
        const { columns } = preview;
        const asked = file.choice === undefined || change;
        if (!asked || columns === undefined) return this.show(post, preview, file);
        return <ColumnsPage {...{ user, event, columns, problems: [], text: file.text }} />;
      },
      page: () => this.uploadPage(post),
    });
  }

  @Post('bestand/bevestigen')
  @LargeBody()
  @Html()
  commit(@PostOnEvent(confirmForm) post: EventPost<typeof confirmForm>): Promise<PageOrRedirect> {
    return ask(post, {
      answer: async (form) => {
        const file = fileOf(post.typed);
        const lines = form.lines === GOOD_LINES ? GOOD_LINES : 'all-or-nothing';
        const outcome = await this.importReferrals.execute({ ...post.on, file, lines });
        if (!outcome.done) return this.show(post, outcome.preview, file);
        const seated = outcome.people.filter(({ state }) => state === 'seated').length;
        const done = new URLSearchParams({
          seated: `${seated}`,
          waiting: `${outcome.people.length - seated}`,
          before: `${outcome.alreadyReferred}`,
          leftOut: `${outcome.leftOut}`,
        });
        return redirect(post.reply, `/mijn-mensen?${done.toString()}`);
      },
      page: () => this.uploadPage(post),
    });
  }

  private show(
    { user, event, reply }: EventScope & { readonly reply: FastifyReply },
    preview: ImportPreview,
    file: ReferralFile,
  ): PageOrRedirect {
    const { problems, columns } = preview;
    if (problems.length > 0 || (columns?.unclear !== true && !preview.ready)) void reply.status(422);
    if (columns?.unclear === true) return <ColumnsPage {...{ user, event, columns, problems, text: file.text }} />;
    return problems[0] === undefined ? (
      <PreviewPage user={user} event={event} preview={preview} file={file} />
    ) : (
      this.uploadPage({ user, event }, problems[0])
    );
  }

  private uploadPage({ user, event }: EventScope, problem?: string): PageOrRedirect {
    return <UploadPage user={user} event={event} {...(problem !== undefined && { problem })} />;
  }
}
