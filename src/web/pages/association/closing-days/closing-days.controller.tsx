import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { localDateOf, type Clock, type LocalDate } from '../../../../kernel';
import {
  AddClosingDays,
  ClosingDayReader,
  RemoveClosingDays,
  lastYear,
  suggestedDays,
} from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { PreviewDays, type DaysPreview } from '../../../../modules/notifications';
import { CLOCK } from '../../../../platform/clock';
import { closingDaysTexts } from '../../../../texts/closing-days';
import { Html, type PageOrRedirect } from '../../../layout';
import { textIn, type FormBody } from '../../../forms/form-body';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { ask, submit } from '../../../forms/submit';
import { PostByUser, QuestionByUser } from '../../../forms/user-post';
import { DaysPreviewPage } from './closing-days-preview.page';
import * as forms from './closing-days.forms';
import { ClosingDaysPage, type DaysDone } from './closing-days.page';

const t = closingDaysTexts.preview;
const { ADDRESS } = forms;

/** The days on which an association is closed; who changes them sees first which messages that moves. */
@Controller('sluitingsdagen')
@SignedIn('coordinator')
export class ClosingDaysController {
  constructor(
    private readonly reader: ClosingDayReader,
    private readonly addDays: AddClosingDays,
    private readonly removeDays: RemoveClosingDays,
    private readonly previewDays: PreviewDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Query() query: FormBody): Promise<PageOrRedirect> {
    return this.page(user, this.yearOr(textIn(query, 'year')), { asked: query });
  }

  @Get('nieuw')
  @Html()
  considerAdding(@QuestionByUser(forms.addForm) question: UserPost<typeof forms.addForm>): Promise<PageOrRedirect> {
    const { user, typed } = question;
    if (typed['from'] === undefined) return this.page(user, this.yearOr(''), {});
    return ask(question, {
      answer: async (form) => {
        const { added, previews } = await this.wouldAdd(user, form);
        const what = t.adds(
          form.name,
          added.map(({ date }) => date),
        );
        const fields = forms.fieldsOfSpan([form.from, form.until], form.name);
        const backTo = forms.yearAddress(forms.yearOf(form.from));
        return <DaysPreviewPage {...{ user, what, previews, fields, backTo }} action={ADDRESS} label={t.save} />;
      },
      page: (state) => this.refused(user, state),
    });
  }

  @Post()
  @Html()
  add(@PostByUser(forms.addForm) post: UserPost<typeof forms.addForm>): Promise<PageOrRedirect> {
    const { user } = post;
    return submit(post, {
      act: async ({ seen, ...form }) => {
        const isSeen = seen || (await this.wouldAdd(user, form)).previews.length === 0;
        return isSeen ? this.added(user, form) : `${ADDRESS}/nieuw?${spanQuery(form)}`;
      },
      next: (address) => address,
      page: (state) => this.refused(user, state),
    });
  }

  @Get('weg')
  @Html()
  async considerRemoving(@User() user: CurrentUser, @Query() query: FormBody): Promise<PageOrRedirect> {
    const known = await this.datesOf(user);
    const dates = forms.datesIn(textIn(query, 'days')).filter((date) => known.includes(date));
    if (dates.length === 0) return this.page(user, this.yearOr(''), {});
    const previews = await this.wouldRemove(user, dates);
    const what = t.removes(dates);
    const backTo = forms.yearAddress(this.yearOr(dates[0]?.slice(0, 4) ?? ''));
    const fields = forms.fieldsOfDays(dates);
    return <DaysPreviewPage {...{ user, what, previews, fields, backTo }} action={`${ADDRESS}/weg`} label={t.remove} />;
  }

  @Post('weg')
  @Html()
  remove(@PostByUser(forms.removeForm) post: UserPost<typeof forms.removeForm>): Promise<PageOrRedirect> {
    const { user } = post;
    return submit(post, {
      act: async ({ seen, dates }) => {
        const isSeen = seen || (await this.wouldRemove(user, dates)).length === 0;
        if (isSeen) return this.removed(user, dates);
        return `${ADDRESS}/weg?${new URLSearchParams(forms.fieldsOfDays(dates)).toString()}`;
      },
      next: (address) => address,
      page: (state) => this.refused(user, state),
    });
  }

  private async wouldAdd(user: CurrentUser, form: Span) {
    const added = await this.addDays.preview({ user, ...form });
    const days = forms.withDays(await this.reader.list(user.associationId), added);
    return { added, previews: await this.previewDays.execute({ user, closingDays: days }) };
  }

  private async wouldRemove(user: CurrentUser, dates: readonly LocalDate[]): Promise<DaysPreview[]> {
    const days = forms.withoutDays(await this.reader.list(user.associationId), dates);
    return this.previewDays.execute({ user, closingDays: days });
  }

  private async added(user: CurrentUser, form: Span): Promise<string> {
    const dates = (await this.addDays.execute({ user, ...form })).map(({ date }) => date);
    return forms.yearAddress(forms.yearOf(form.from), { added: dates.join(',') });
  }

  private async removed(user: CurrentUser, dates: readonly LocalDate[]): Promise<string> {
    const gone = await this.removeDays.execute({ user, dates });
    const removed = gone.map(({ date }) => date);
    const done = { removed: removed.join(','), name: gone[0]?.name ?? '' };
    return forms.yearAddress(this.yearOr(removed[0]?.slice(0, 4) ?? ''), done);
  }

  private refused(user: CurrentUser, state: FormState): Promise<PageOrRedirect> {
    return this.page(user, this.yearOr(textIn(state.values, 'from').slice(0, 4)), { state });
  }

  private async page(
    user: CurrentUser,
    year: number,
    { state, asked = {} }: { readonly state?: FormState; readonly asked?: FormBody },
  ): Promise<PageOrRedirect> {
    const today = localDateOf(this.clock.now());
    const days = await this.reader.list(user.associationId);
    const known = days.map(({ date }) => date);
    const suggestions = suggestedDays(year, today, known);
    const done = doneIn(asked, known);
    return <ClosingDaysPage {...{ user, year, today, days, suggestions, done, state }} />;
  }

  private async datesOf(user: CurrentUser): Promise<LocalDate[]> {
    return (await this.reader.list(user.associationId)).map(({ date }) => date);
  }

  /** The year that is asked for; this year when that is none to be shown. */
  private yearOr(asked: string): number {
    const today = localDateOf(this.clock.now());
    const year = Number(asked);
    return year >= forms.yearOf(today) && year <= lastYear(today) ? year : forms.yearOf(today);
  }
}

interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly name: string;
}

const spanQuery = ({ from, until, name }: Span): string =>
  new URLSearchParams(forms.fieldsOfSpan([from, until], name)).toString();

/** What was done a moment ago, as the address says and the days agree. */
function doneIn(query: FormBody, known: readonly LocalDate[]): DaysDone | undefined {
  const added = forms.datesIn(textIn(query, 'added')).filter((date) => known.includes(date));
  const removed = forms.datesIn(textIn(query, 'removed')).filter((date) => !known.includes(date));
  const name = textIn(query, 'name');
  if (added.length > 0) return { what: 'added', dates: added, name };
  return removed.length > 0 ? { what: 'removed', dates: removed, name } : undefined;
}
