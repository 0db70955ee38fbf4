import { Controller, Get, Param, Post } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { StopQuestions } from '../../../modules/notifications';
import { PostOf, type FormPost } from '../../forms/form-post';
import { ask } from '../../forms/submit';
import { Html, type PageOrRedirect } from '../../layout';
import { stopQuestionsForm } from './stop-questions.forms';
import { StopQuestionsPage } from './stop-questions.page';

/** Where a mail program stops the questions after the event with one click (RFC 8058), and where a person does it by hand. */
@Controller('vragen-stoppen/:token')
@Throttle({ default: { limit: 120, ttl: 60_000 } })
export class StopQuestionsController {
  constructor(private readonly stopQuestions: StopQuestions) {}

  @Get()
  @Html()
  async show(@Param('token') token: string): Promise<PageOrRedirect> {
    await this.stopQuestions.preview({ token });
    return <StopQuestionsPage token={token} isStopped={false} />;
  }

  /** Answers with the page itself: a mail program follows no redirect. */
  @Post()
  @Html()
  stop(@PostOf(stopQuestionsForm) post: FormPost<typeof stopQuestionsForm>): Promise<PageOrRedirect> {
    const token = post.params['token'] ?? '';
    return ask(post, {
      answer: async () => {
        await this.stopQuestions.accept({ token });
        return <StopQuestionsPage token={token} isStopped />;
      },
      page: () => <StopQuestionsPage token={token} isStopped={false} />,
    });
  }
}
