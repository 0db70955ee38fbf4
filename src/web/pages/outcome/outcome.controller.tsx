import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SignedIn, User, type CurrentUser } from '../../../modules/identity';
import { InterviewOfActorReader, RecordNotHeld, RecordOutcome } from '../../../modules/outcomes';
import { outcomeTexts as t } from '../../../texts/outcomes';
import { ErrorSummary } from '../../components';
import { Html, Page, renderPage } from '../../layout';
import { OutcomeForm } from '../../components/outcome/outcome-form';
import { feedbackField, formOf, recordResult, resultField, typedIn } from '../../components/outcome/outcome.forms';

/** A path of this site, never another's address. */
const localPath = (path: string, otherwise: string): string => (/^\/(?![/\\])/.test(path) ? path : otherwise);

/** Counsellors (own people) and coordinators (everybody) say what became of an interview. */
@ApiExcludeController()
@Controller('resultaten')
@SignedIn('counsellor', 'coordinator')
export class OutcomeController {
  constructor(
    private readonly judged: InterviewOfActorReader,
    private readonly recordOutcome: RecordOutcome,
    private readonly recordNotHeld: RecordNotHeld,
  ) {}

  @Post(':interviewId')
  @Html()
  async record(
    @User() user: CurrentUser,
    @Param('interviewId') interviewId: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const form = formOf(body);
    const actor = { type: 'user', user } as const;
    const { registrationId } = await this.judged.find(actor, interviewId);
    const useCases = { outcome: this.recordOutcome, notHeld: this.recordNotHeld };
    const errors = await recordResult(useCases, actor, interviewId, form);
    const back = localPath(typedIn(form, 'terug'), `/mijn-mensen/${registrationId}`);
    if (Object.keys(errors).length === 0) {
      void reply.redirect(back, 303);
      return undefined;
    }
    void reply.status(422);
    const typed = {
      result: typedIn(form, resultField(interviewId)),
      feedback: typedIn(form, feedbackField(interviewId)),
    };
    return renderPage(
      <Page title={t.form.title} user={user} hasErrors>
        <ErrorSummary errors={errors} />
        <h1>{t.form.title}</h1>
        <OutcomeForm interviewId={interviewId} back={back} typed={typed} errors={errors} />
      </Page>,
    );
  }
}
