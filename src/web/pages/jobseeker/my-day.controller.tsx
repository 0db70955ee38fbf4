import { Controller, Get, Param, Post, UseFilters } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { AnswerOffer, CancelRegistration, ConfirmRegistration } from '../../../modules/registrations';
import { submit } from '../../forms/submit';
import { Html, type PageOrRedirect } from '../../layout';
import { LinkGoneFilter } from './link-gone.filter';
import { PostOnMyDay, type MyDayPost } from './my-day-post';
import { cancelForm, comeForm, offerForm } from './my-day.forms';
import { AskCancelPage, MyDayPage, TooLatePage } from './my-day.page';
import { MyDayReader } from './my-day.reader';

/** The jobseeker's page behind a link, without an account. A GET never changes anything: mail scanners open links too. */
@Controller('mijn-dag/:token')
@Throttle({ default: { limit: 120, ttl: 60_000 } })
@UseFilters(LinkGoneFilter)
export class MyDayController {
  constructor(
    private readonly days: MyDayReader,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly answerOffer: AnswerOffer,
  ) {}

  @Get()
  @Html()
  async show(@Param('token') token: string): Promise<PageOrRedirect> {
    return <MyDayPage token={token} day={await this.days.of(token)} />;
  }

  @Get('afzeggen')
  @Html()
  async askCancel(@Param('token') token: string): Promise<PageOrRedirect> {
    return <AskCancelPage token={token} day={await this.days.of(token)} />;
  }

  @Post('ik-kom')
  @Html()
  come(@PostOnMyDay(comeForm) post: MyDayPost<typeof comeForm>): Promise<PageOrRedirect> {
    return this.change(post, () => this.confirmRegistration.execute(on(post)));
  }

  @Post('afzeggen')
  @Html()
  cancel(@PostOnMyDay(cancelForm) post: MyDayPost<typeof cancelForm>): Promise<PageOrRedirect> {
    return this.change(post, () => this.cancelRegistration.execute({ ...on(post), reason: 'by-participant' }));
  }

  @Post('aanbod')
  @Html()
  answer(@PostOnMyDay(offerForm) post: MyDayPost<typeof offerForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: ({ answer }) => this.answerOffer.execute({ ...on(post), answer }),
      next: addressOf(post),
      page: () => <TooLatePage token={post.token} />,
    });
  }

  /** A refusal is shown on the person's own page as it now is. */
  private change(post: MyDayPost, act: () => Promise<void>): Promise<PageOrRedirect> {
    return submit(post, {
      act,
      next: addressOf(post),
      page: async (state) => <MyDayPage token={post.token} day={await this.days.of(post.token)} state={state} />,
    });
  }
}

const addressOf = ({ token }: MyDayPost): string => `/mijn-dag/${encodeURIComponent(token)}`;

const on = ({ actor, registrationId }: MyDayPost) => ({ actor, registrationId });
