import { Controller, Get, Post, Query } from '@nestjs/common';
import { PlanItinerary, PublishItinerary, SetRouteWishes } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { BoardingReader, ChooseDropHosts } from '../../../../modules/registrations';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { honestTexts } from '../../../../texts/honest-notices';
import { dropOffTexts } from '../../../../texts/drop-off';
import { routeWishTexts } from '../../../../texts/route-wishes';
import type { PageNotice } from '../../../components';
import { published, routeComputed } from '../../../components/event/honest-notices';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { Html, type PageOrRedirect } from '../../../layout';
import { dropHostsForm, planForm, wishesForm } from './route.forms';
import { RoutePage } from './route.page';
import { RouteReader } from './route.reader';

const t = coordinatorTexts.route;
const NOTICES: Readonly<Record<string, string>> = {
  wished: routeWishTexts.saved,
  chosen: dropOffTexts.saved,
};

/** What came of what was done a moment ago. */
function noticeOf(done: string, { event, draft }: RouteView): PageNotice | undefined {
  if (done === 'computed') return routeComputed(draft);
  if (done === 'published') return published(t.published, honestTexts.nobodyHearsRoute, event.participantsTaken);
  return NOTICES[done];
}

type RouteView = Awaited<ReturnType<RouteReader['ofEvent']>>;

/** The route of an event: work it out, look at it, publish it. */
@Controller('evenementen/:code/route')
@SignedIn('coordinator')
export class RouteController extends PageOfEvent {
  protected readonly path = '/route';

  constructor(
    private readonly route: RouteReader,
    private readonly boardings: BoardingReader,
    private readonly planItinerary: PlanItinerary,
    private readonly publishItinerary: PublishItinerary,
    private readonly setWishes: SetRouteWishes,
    private readonly chooseHosts: ChooseDropHosts,
  ) {
    super();
  }

  @Get()
  @Html()
  async show(@OnEvent() { user, event }: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    const view = await this.route.ofEvent(user, event);
    return <RoutePage user={user} {...view} notice={noticeOf(done, view)} />;
  }

  @Post('bereken')
  @Html()
  compute(@PostOnEvent(planForm) post: EventPost<typeof planForm>): Promise<PageOrRedirect> {
    return this.change(post, 'computed', async () => {
      const boardings = await this.boardings.ofEvent(post.event);
      await this.planItinerary.execute({ ...post.on, boardings });
    });
  }

  @Post('publiceer')
  @Html()
  publish(@PostOnEvent(planForm) post: EventPost<typeof planForm>): Promise<PageOrRedirect> {
    return this.change(post, 'published', () => this.publishItinerary.execute(post.on));
  }

  @Post('wensen')
  @Html()
  wish(@PostOnEvent(wishesForm) post: EventPost<typeof wishesForm>): Promise<PageOrRedirect> {
    return this.change(post, 'wished', (wishes) => this.setWishes.execute({ ...post.on, wishes }));
  }

  @Post('bedrijven')
  @Html()
  choose(@PostOnEvent(dropHostsForm) post: EventPost<typeof dropHostsForm>): Promise<PageOrRedirect> {
    return this.change(post, 'chosen', (hosts) => this.chooseHosts.execute({ ...post.on, hosts }));
  }

  protected async page({ user, event }: EventScope, shown: ShownOnPage): Promise<PageOrRedirect> {
    return <RoutePage user={user} {...await this.route.ofEvent(user, event)} {...shown} />;
  }
}
