import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { AddPickupStop, ChangePickupStop, RegionReader, type PickupStopView } from '../../../../modules/companies';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { companyTexts } from '../../../../texts/companies';
import { stopTexts } from '../../../../texts/stops';
import { Edits, yesOrNo } from '../../../forms/edits';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { Html, type PageOrRedirect } from '../../../layout';
import { changeStopForm, newStopForm, stopValues } from './stops.forms';
import { ChangeStopPage, NewStopPage, StopsPage } from './stops.page';

const SAVED = '/opstapplaatsen?done=saved';

/** The pick-up stops of the association. */
@Controller('opstapplaatsen')
@SignedIn('coordinator')
export class StopsController {
  constructor(
    private readonly region: RegionReader,
    private readonly addStop: AddPickupStop,
    private readonly changeStop: ChangePickupStop,
    private readonly edits: Edits,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Query('done') done?: string): Promise<PageOrRedirect> {
    const stops = await this.region.pickupStops(user.associationId);
    const municipalities = new Map((await this.region.municipalities()).map(({ nis, name }) => [nis, name]));
    const notice = done === undefined ? undefined : stopTexts.done;
    return <StopsPage user={user} stops={stops} municipalities={municipalities} notice={notice} />;
  }

  @Get('nieuw')
  @Html()
  empty(@User() user: CurrentUser): Promise<PageOrRedirect> {
    return this.newForm(user);
  }

  @Post()
  @Html()
  add(@PostByUser(newStopForm) post: UserPost<typeof newStopForm>): Promise<PageOrRedirect> {
    return submit(post, {
      act: (stop) => this.addStop.execute({ user: post.user, ...stop }),
      next: SAVED,
      page: (state) => this.newForm(post.user, state),
    });
  }

  @Get(':id')
  @Html()
  async show(@User() user: CurrentUser, @Param('id') id: string): Promise<PageOrRedirect> {
    return <ChangeStopPage user={user} stop={await this.find(user, id)} />;
  }

  @Post(':id')
  @Html()
  async change(@PostByUser(changeStopForm) post: UserPost<typeof changeStopForm>): Promise<PageOrRedirect> {
    const { user } = post;
    const stop = await this.find(user, post.params['id'] ?? '');
    return submit(post, {
      act: this.edits.unlessChanged(
        post,
        { id: stop.id, values: async () => stopValues(await this.find(user, stop.id)), words: { stepFree: yesOrNo } },
        (change) => this.changeStop.execute({ user, pickupStopId: stop.id, ...change }),
      ),
      next: SAVED,
      page: (state) => <ChangeStopPage user={user} stop={stop} state={state} />,
    });
  }

  private async newForm(user: CurrentUser, state?: FormState): Promise<PageOrRedirect> {
    const municipalities = (await this.region.municipalities()).map(({ nis, name }) => ({ value: nis, label: name }));
    return <NewStopPage user={user} municipalities={municipalities} state={state} />;
  }

  private async find(user: CurrentUser, id: string): Promise<PickupStopView> {
    const stop = (await this.region.pickupStops(user.associationId)).find((candidate) => candidate.id === id);
    if (!stop) throw new DomainError('STOP.NOT_FOUND', 'not-found', companyTexts.stopNotFound);
    return stop;
  }
}
