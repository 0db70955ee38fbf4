import { Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn } from '../../../modules/identity';
import { InterviewOfActorReader, RecordNotHeld, RecordOutcome } from '../../../modules/outcomes';
import { outcomeTexts as t } from '../../../texts/outcomes';
import { ErrorSummary } from '../../components';
import { OutcomeForm } from '../../components/outcome/outcome-form';
import { outcomeForm, recordResult } from '../../components/outcome/outcome.forms';
import { textIn } from '../../forms/form-body';
import type { UserPost } from '../../forms/form-post';
import { submit } from '../../forms/submit';
import { PostByUser } from '../../forms/user-post';
import { Html, Page, type PageOrRedirect } from '../../layout';
import { ownPage } from '../../layout/own-page';

/** Counsellors (own people) and coordinators (everybody) say what became of an interview. */
@ApiExcludeController()
@Controller('resultaten')
@SignedIn('counsellor', 'coordinator')
export class OutcomeController {
  constructor(
    private readonly interviews: InterviewOfActorReader,
    private readonly recordOutcome: RecordOutcome,
    private readonly recordNotHeld: RecordNotHeld,
  ) {}

  @Post(':interviewId')
  @Html()
  async record(@PostByUser(outcomeForm, 'interviewId') post: UserPost<typeof outcomeForm>): Promise<PageOrRedirect> {
    const { user, typed } = post;
    const interviewId = post.params['interviewId'] ?? '';
    const actor = { type: 'user', user } as const;
    const { registrationId } = await this.interviews.find(actor, interviewId);
    const asked = textIn(typed, 'back');
    const back = ownPage(asked) ?? `/mijn-mensen/${registrationId}`;
    const useCases = { outcome: this.recordOutcome, notHeld: this.recordNotHeld };
    return submit(post, {
      act: (result) => recordResult(useCases, { actor, interviewId }, result),
      next: back,
      page: (state) => (
        <Page title={t.form.title} user={user} hasErrors>
          <ErrorSummary state={state} />
          <h1>{t.form.title}</h1>
          <OutcomeForm interviewId={interviewId} back={back} state={state} />
        </Page>
      ),
    });
  }
}
