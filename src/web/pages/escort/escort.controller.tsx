import { Controller, Get, Param, Post, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import {
  EscortReader,
  escortWindow,
  ProposeDelay,
  RecordAttendance,
  TakeBackAttendance,
  type EscortOfLink,
} from '../../../modules/attendance';
import { escortTexts } from '../../../texts/escort';
import { delayAt } from '../../components/event/delay-places';
import type { Form, FormValue } from '../../forms/form';
import type { FormState } from '../../forms/form-state';
import { submit } from '../../forms/submit';
import { Html, type PageOrRedirect } from '../../layout';
import { EscortBeforePage, EscortDayPage, type EscortFrame } from './escort-day.page';
import { EscortDayReader } from './escort-day.reader';
import { PostByEscort, type EscortPost } from './escort-post';
import { lateForm, onBoardForm, undoForm } from './escort.forms';
import { EscortGoneFilter } from './link-gone.filter';

const NOTICES: Readonly<Record<string, string>> = escortTexts.day.done;

/** The day of one bus, behind the link of who rides along with it. Opening it changes nothing but the access log. */
@ApiExcludeController()
@Controller('begeleider/:token')
@Throttle({ default: { limit: 120, ttl: 60_000 } })
@UseFilters(EscortGoneFilter)
export class EscortController {
  constructor(
    private readonly escorts: EscortReader,
    private readonly days: EscortDayReader,
    private readonly recordAttendance: RecordAttendance,
    private readonly takeBackAttendance: TakeBackAttendance,
    private readonly proposeDelay: ProposeDelay,
  ) {}

  @Get()
  @Html()
  async show(@Param('token') token: string, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page({ token, link: await this.escorts.ofLink(token) }, { notice: NOTICES[done] });
  }

  @Post('aanwezigheid/:registrationId')
  @Html()
  record(@PostByEscort(onBoardForm, 'registrationId') post: EscortPost<typeof onBoardForm>): Promise<PageOrRedirect> {
    return this.change(post, 'recorded', ({ state }) =>
      this.recordAttendance.execute({ ...participantOf(post), state, joinedAtVisitId: null }),
    );
  }

  @Post('aanwezigheid/:registrationId/ongedaan')
  @Html()
  undo(@PostByEscort(undoForm, 'registrationId') post: EscortPost<typeof undoForm>): Promise<PageOrRedirect> {
    return this.change(post, 'undone', ({ seen }) => this.takeBackAttendance.execute({ ...participantOf(post), seen }));
  }

  @Post('vertraging')
  @Html()
  late(@PostByEscort(lateForm) post: EscortPost<typeof lateForm>): Promise<PageOrRedirect> {
    const { escort } = post.link;
    return this.change(post, 'reported', ({ place, minutes }) =>
      this.proposeDelay.execute({ escort, delay: delayAt(place, Number(minutes)) }),
    );
  }

  private change<F extends Form>(
    post: EscortPost<F>,
    done: keyof typeof escortTexts.day.done,
    act: (value: FormValue<F>) => Promise<void>,
  ): Promise<PageOrRedirect> {
    const { registrationId } = post.params;
    return submit(post, {
      act,
      next: `${addressOf(post.token)}?done=${done}${registrationId === undefined ? '' : `#p-${registrationId}`}`,
      page: (state) => this.page(post, { state }),
    });
  }

  private async page(
    { token, link }: { readonly token: string; readonly link: EscortOfLink },
    shown: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const frame = frameOf(token, link);
    const { associationId, date } = link.event;
    if (!link.isOpen) {
      const contact = await this.days.contactOf(associationId);
      return <EscortBeforePage {...frame} contact={contact} opensAt={escortWindow(date).opensAt} />;
    }
    return <EscortDayPage {...frame} day={await this.days.of(link)} {...shown} />;
  }
}

const addressOf = (token: string): string => `/begeleider/${encodeURIComponent(token)}`;

const frameOf = (token: string, { escort, event, vehicle }: EscortOfLink): EscortFrame => ({
  ...{ name: escort.name, vehicle, eventTitle: event.title, eventDate: event.date },
  address: addressOf(token),
});

const participantOf = ({ link: { escort, event }, params }: EscortPost) => ({
  actor: { type: 'escort' as const, escort },
  eventId: event.id,
  registrationId: params['registrationId'] ?? '',
});
