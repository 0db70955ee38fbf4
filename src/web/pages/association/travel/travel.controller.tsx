import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { DomainError } from '../../../../kernel';
import { HostCompanyReader, RegionReader } from '../../../../modules/companies';
import { OwnTravelTimeRepository, RemoveOwnTravelTime, SetOwnTravelTime } from '../../../../modules/events';
import {
  AssociationReader,
  ChangeTravelSettings,
  SignedIn,
  User,
  type AssociationView,
  type CurrentUser,
} from '../../../../modules/identity';
import { CONFIG, type Config } from '../../../../platform/config';
import { travelTexts } from '../../../../texts/travel';
import { Html, type PageOrRedirect } from '../../../layout';
import { Edits } from '../../../forms/edits';
import type { Form, FormValue } from '../../../forms/form';
import type { UserPost } from '../../../forms/form-post';
import type { FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { PostByUser } from '../../../forms/user-post';
import { ownTimeForm, ownTimeRemovalForm, settingsForm, settingsValues } from './travel.forms';
import { listedPlaces, placeOf, type ListedPlace } from './travel-places';
import { TravelPage } from './travel.page';

const t = travelTexts.page;
const NOTICES: Readonly<Record<string, string>> = { saved: t.saved, removed: t.removed };

/** How long buses take: how it is estimated, and what people know better. */
@Controller('reistijden')
@SignedIn('coordinator', 'administrator')
export class TravelController {
  constructor(
    private readonly associations: AssociationReader,
    private readonly ownTimes: OwnTravelTimeRepository,
    private readonly region: RegionReader,
    private readonly hosts: HostCompanyReader,
    private readonly changeSettings: ChangeTravelSettings,
    private readonly setOwnTime: SetOwnTravelTime,
    private readonly removeOwnTime: RemoveOwnTravelTime,
    private readonly edits: Edits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Html()
  show(@User() user: CurrentUser, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(user, undefined, NOTICES[done]);
  }

  @Post('schatting')
  @Html()
  settings(@PostByUser(settingsForm) post: UserPost<typeof settingsForm>): Promise<PageOrRedirect> {
    const { user } = post;
    const row = { id: user.associationId, values: async () => settingsValues(await this.association(user)) };
    const save = this.edits.unlessChanged(post, row, (settings) => this.changeSettings.execute({ user, ...settings }));
    return this.change(post, 'saved', save);
  }

  @Post('eigen')
  @Html()
  own(@PostByUser(ownTimeForm) post: UserPost<typeof ownTimeForm>): Promise<PageOrRedirect> {
    const { user } = post;
    return this.change(post, 'saved', async ({ from, to, ...trip }) => {
      const places = await this.places(user);
      await this.setOwnTime.execute({ user, from: placeOf(places, from), to: placeOf(places, to), ...trip });
    });
  }

  @Post('eigen/weg')
  @Html()
  noOwn(@PostByUser(ownTimeRemovalForm) post: UserPost<typeof ownTimeRemovalForm>): Promise<PageOrRedirect> {
    return this.change(post, 'removed', ({ id }) => this.removeOwnTime.execute({ user: post.user, id }));
  }

  private change<F extends Form>(
    post: UserPost<F>,
    done: string,
    act: (value: FormValue<F>) => Promise<void>,
  ): Promise<PageOrRedirect> {
    return submit(post, { act, next: `/reistijden?done=${done}`, page: (state) => this.page(post.user, state) });
  }

  private async page(user: CurrentUser, state?: FormState, notice?: string): Promise<PageOrRedirect> {
    return (
      <TravelPage
        user={user}
        association={await this.association(user)}
        ownTimes={await this.ownTimes.list(user.associationId)}
        places={await this.places(user)}
        mapAddress={this.config.osrmUrl}
        state={state}
        notice={notice}
      />
    );
  }

  private async places(user: CurrentUser): Promise<readonly ListedPlace[]> {
    const stops = await this.region.pickupStops(user.associationId);
    return listedPlaces(stops, await this.hosts.list(user.associationId));
  }

  private async association(user: CurrentUser): Promise<AssociationView> {
    const association = await this.associations.byId(user.associationId);
    if (!association) throw new DomainError('ASSOCIATION.NOT_FOUND', 'not-found', t.title);
    return association;
  }
}
