import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
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
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type Refusal } from '../../../forms/legacy-submit';
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
  show(@User() user: CurrentUser, @Query() query: FormBody): Promise<string> {
    return this.page(user, this.yearOr(query['jaar']), { asked: query });
  }

  @Get('nieuw')
  @Html()
  async considerAdding(
    @User() user: CurrentUser,
    @Query() query: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (query['van'] === undefined) return this.page(user, this.yearOr(undefined), {});
    let page = '';
    const refusal = await submit(forms.ADD_FORM, forms.addForm, query, async (form) => {
      const { added, previews } = await this.wouldAdd(user, form);
      const dates = added.map(({ date }) => date);
      const fields = forms.fieldsOfSpan([form.from, form.until], form.name);
      const backTo = forms.yearAddress(forms.yearOf(form.from));
      const what = t.adds(form.name, dates);
      page = renderPage(
        <DaysPreviewPage {...{ user, what, previews, fields, backTo }} action={ADDRESS} label={t.save} />,
      );
    });
    return refusal ? this.refused(user, reply, refusal) : page;
  }

  @Post()
  @Html()
  async add(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    let next = '';
    const refusal = await submit(forms.ADD_FORM, forms.addForm, body, async ({ seen, ...form }) => {
      const isSeen = seen || (await this.wouldAdd(user, form)).previews.length === 0;
      next = isSeen ? await this.added(user, form) : `${ADDRESS}/nieuw?${spanQuery(form)}`;
    });
    return refusal ? this.refused(user, reply, refusal) : redirect(reply, next);
  }

  @Get('weg')
  @Html()
  async considerRemoving(@User() user: CurrentUser, @Query() query: FormBody): Promise<string> {
    const known = await this.datesOf(user);
    const dates = forms.datesIn(textOf(query['dagen'])).filter((date) => known.includes(date));
    if (dates.length === 0) return this.page(user, this.yearOr(undefined), {});
    const previews = await this.wouldRemove(user, dates);
    const what = t.removes(dates);
    const backTo = forms.yearAddress(this.yearOr(dates[0]?.slice(0, 4)));
    const fields = forms.fieldsOfDays(dates);
    return renderPage(
      <DaysPreviewPage {...{ user, what, previews, fields, backTo }} action={`${ADDRESS}/weg`} label={t.remove} />,
    );
  }

  @Post('weg')
  @Html()
  async remove(
    @User() user: CurrentUser,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    let next = '';
    const refusal = await submit(forms.REMOVE_FORM, forms.removeForm, body, async ({ seen, dates }) => {
      const isSeen = seen || (await this.wouldRemove(user, dates)).length === 0;
      next = isSeen
        ? await this.removed(user, dates)
        : `${ADDRESS}/weg?${new URLSearchParams(forms.fieldsOfDays(dates)).toString()}`;
    });
    return refusal ? this.refused(user, reply, refusal) : redirect(reply, next);
  }

  private async wouldAdd(user: CurrentUser, form: Span) {
    const added = await this.addDays.wouldAdd(user.associationId, form);
    const days = forms.withDays(await this.reader.list(user.associationId), added);
    return { added, previews: await this.previewDays.execute(user.associationId, days) };
  }

  private async wouldRemove(user: CurrentUser, dates: readonly LocalDate[]): Promise<DaysPreview[]> {
    const days = forms.withoutDays(await this.reader.list(user.associationId), dates);
    return this.previewDays.execute(user.associationId, days);
  }

  private async added(user: CurrentUser, form: Span): Promise<string> {
    const dates = (await this.addDays.execute({ user, ...form })).map(({ date }) => date);
    return forms.yearAddress(forms.yearOf(form.from), { erbij: dates.join(',') });
  }

  private async removed(user: CurrentUser, dates: readonly LocalDate[]): Promise<string> {
    const gone = await this.removeDays.execute({ user, dates });
    const weg = gone.map(({ date }) => date);
    return forms.yearAddress(this.yearOr(weg[0]?.slice(0, 4)), { weg: weg.join(','), naam: gone[0]?.name ?? '' });
  }

  private refused(user: CurrentUser, reply: FastifyReply, state: Refusal): Promise<string> {
    void reply.status(state.status);
    return this.page(user, this.yearOr(textOf(state.values['van']).slice(0, 4)), { state });
  }

  private async page(
    user: CurrentUser,
    year: number,
    { state, asked = {} }: { readonly state?: Refusal; readonly asked?: FormBody },
  ): Promise<string> {
    const today = localDateOf(this.clock.now());
    const days = await this.reader.list(user.associationId);
    const known = days.map(({ date }) => date);
    const suggestions = suggestedDays(year, today, known);
    const done = doneIn(asked, known);
    return renderPage(<ClosingDaysPage {...{ user, year, today, days, suggestions, done, state }} />);
  }

  private async datesOf(user: CurrentUser): Promise<LocalDate[]> {
    return (await this.reader.list(user.associationId)).map(({ date }) => date);
  }

  /** The year that is asked for; this year when that is none to be shown. */
  private yearOr(asked: FormBody[string]): number {
    const today = localDateOf(this.clock.now());
    const year = Number(textOf(asked));
    return year >= forms.yearOf(today) && year <= lastYear(today) ? year : forms.yearOf(today);
  }
}

interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly name: string;
}

const textOf = (value: FormBody[string]): string => (typeof value === 'string' ? value : '');

const spanQuery = ({ from, until, name }: Span): string =>
  new URLSearchParams(forms.fieldsOfSpan([from, until], name)).toString();

/** What was done a moment ago, as the address says and the days agree. */
function doneIn(query: FormBody, known: readonly LocalDate[]): DaysDone | undefined {
  const added = forms.datesIn(textOf(query['erbij'])).filter((date) => known.includes(date));
  const removed = forms.datesIn(textOf(query['weg'])).filter((date) => !known.includes(date));
  const name = textOf(query['naam']);
  if (added.length > 0) return { what: 'added', dates: added, name };
  return removed.length > 0 ? { what: 'removed', dates: removed, name } : undefined;
}
