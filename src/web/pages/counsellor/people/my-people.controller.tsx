import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccessLogRepository, SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import {
  AnswerOffer,
  CancelWithGrace,
  ChangeStop,
  ConfirmRegistration,
  MarkHired,
  UndoCancellation,
  WithdrawSmsConsent,
} from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { showsLeavers } from '../../../components/person/leavers';
import * as forms from '../../../components/person/person.forms';
import type { Form, FormValue } from '../../../forms/form';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { MyPeoplePage } from './my-people.page';
import { personAddress, PostOnPerson, type PersonPost } from './person-post';
import { hiredForm, noSmsForm } from './person.forms';
import type { PageNotice } from '../../../components';
import { PersonPage } from './person.page';
import { PersonReader } from './person.reader';

type Notices = typeof counsellorTexts.notices;
const NOTICES: Readonly<Record<string, string>> = counsellorTexts.notices;

/** How many of a file got a seat, wait, were referred before, and were left out, as the address tells. */
interface ImportCounts {
  readonly seated?: string;
  readonly waiting?: string;
  readonly before?: string;
  readonly leftOut?: string;
}

/** The counsellor's own people, and what the counsellor does on their behalf. */
@Controller('mijn-mensen')
@SignedIn('counsellor', 'coordinator')
export class MyPeopleController {
  constructor(
    private readonly people: PersonReader,
    private readonly accessLog: AccessLogRepository,
    private readonly cancelWithGrace: CancelWithGrace,
    private readonly confirmRegistration: ConfirmRegistration,
    private readonly answerOffer: AnswerOffer,
    private readonly markHired: MarkHired,
    private readonly changeStop: ChangeStop,
    private readonly undoCancellation: UndoCancellation,
    private readonly withdrawSmsConsent: WithdrawSmsConsent,
  ) {}

  @Get()
  @Html()
  async list(
    @User() user: CurrentUser,
    @Query() counts: ImportCounts,
    @Query('toon') show?: unknown,
  ): Promise<PageOrRedirect> {
    const people = await this.people.list(user);
    const isOnlyLeavers = showsLeavers(show);
    const listed = people.filter(({ leaver }) => !isOnlyLeavers || leaver !== undefined);
    const registrationIds = listed.map(({ registration }) => registration.id);
    await this.accessLog.readList(user, { of: 'user', id: user.id, screen: 'lijst-mijn-mensen', registrationIds });
    const notice = counts.seated === undefined ? undefined : importDone(counts);
    return <MyPeoplePage user={user} people={people} isOnlyLeavers={isOnlyLeavers} notice={notice} />;
  }

  @Get(':registrationId')
  @Html()
  async person(
    @User() user: CurrentUser,
    @Param('registrationId') registrationId: string,
    @Query('done') done = '',
  ): Promise<PageOrRedirect> {
    const details = await this.people.details(user, registrationId);
    await this.accessLog.read(user, 'registration', registrationId, 'mijn-mensen');
    return <PersonPage user={user} {...details} notice={NOTICES[done]} />;
  }

  @Post(':registrationId/afzeggen')
  @Html()
  cancel(
    @PostOnPerson(forms.cancellationForm) post: PersonPost<typeof forms.cancellationForm>,
  ): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return this.change(post, 'cancelled', ({ reason }) =>
      this.cancelWithGrace.execute({ user, registrationId, reason }),
    );
  }

  @Post(':registrationId/bevestigen')
  @Html()
  confirm(
    @PostOnPerson(forms.confirmationForm) post: PersonPost<typeof forms.confirmationForm>,
  ): Promise<PageOrRedirect> {
    return this.change(post, 'confirmed', () => this.confirmRegistration.execute(post.about));
  }

  @Post(':registrationId/aanbod')
  @Html()
  answer(@PostOnPerson(forms.offerAnswerForm) post: PersonPost<typeof forms.offerAnswerForm>): Promise<PageOrRedirect> {
    const accepts = post.reading.ok && post.reading.value.answer === 'accept';
    return this.change(post, accepts ? 'accepted' : 'declined', ({ answer }) =>
      this.answerOffer.execute({ ...post.about, answer }),
    );
  }

  @Post(':registrationId/werk')
  @Html()
  hired(@PostOnPerson(hiredForm) post: PersonPost<typeof hiredForm>): Promise<PageOrRedirect> {
    return this.change(post, 'hired', () => this.markHired.execute(post.about));
  }

  @Post(':registrationId/geen-sms')
  @Html()
  withoutSms(@PostOnPerson(noSmsForm) post: PersonPost<typeof noSmsForm>): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return this.change(post, 'noSms', () => this.withdrawSmsConsent.execute({ user, registrationId }));
  }

  @Post(':registrationId/opstapplaats')
  @Html()
  otherStop(@PostOnPerson(forms.otherStopForm) post: PersonPost<typeof forms.otherStopForm>): Promise<PageOrRedirect> {
    return this.change(post, 'stop', ({ stop }) => this.changeStop.execute({ ...post.about, eventStopId: stop }));
  }

  @Post(':registrationId/terugdraaien')
  @Html()
  undo(
    @PostOnPerson(forms.cancellationUndoForm) post: PersonPost<typeof forms.cancellationUndoForm>,
  ): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return this.change(post, 'undone', () => this.undoCancellation.execute({ user, registrationId }));
  }

  /** Does something for a person and goes back to the page of that person. */
  private change<F extends Form>(
    post: PersonPost<F>,
    done: keyof Notices,
    act: (value: FormValue<F>) => Promise<unknown>,
  ): Promise<PageOrRedirect> {
    const { user, registrationId } = post;
    return submit(post, {
      act,
      next: personAddress(registrationId, done),
      page: async (state) => (
        <PersonPage user={user} {...await this.people.details(user, registrationId)} state={state} />
      ),
    });
  }
}

/** Green only when everybody of the file has a seat. */
function importDone({ seated, waiting, before = '0', leftOut = '0' }: ImportCounts): PageNotice {
  const t = counsellorTexts.file;
  const text = [
    t.done(Number(seated), Number(waiting)),
    Number(before) > 0 ? t.doneBefore(Number(before)) : '',
    Number(leftOut) > 0 ? t.doneWithout(Number(leftOut)) : '',
  ].join('');
  const isAll = Number(seated) > 0 && Number(waiting) === 0 && Number(leftOut) === 0;
  return { tone: isAll ? 'ok' : 'info', text };
}
