import { Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { AddEscort, EscortReader, IssueEscortLink, RevokeEscort } from '../../../../modules/attendance';
import { EventReader } from '../../../../modules/events';
import { SignedIn } from '../../../../modules/identity';
import { CONFIG, type Config } from '../../../../platform/config';
import { escortTexts as t } from '../../../../texts/escort';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { ask } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { EscortLinkPage } from './escort-link.page';
import { escortButtonForm, escortForm } from './escorts.forms';
import { EscortsPage } from './escorts.page';

const NOTICES: Readonly<Record<string, string>> = t.done;

/** Who rides along with the buses of an event, and the links they get. */
@Controller('evenementen/:code/begeleiders')
@SignedIn('coordinator')
export class EscortsController extends PageOfEvent {
  protected readonly path = '/begeleiders';

  constructor(
    private readonly escorts: EscortReader,
    private readonly events: EventReader,
    private readonly addEscort: AddEscort,
    private readonly issueLink: IssueEscortLink,
    private readonly revokeEscort: RevokeEscort,
    @Inject(CONFIG) private readonly config: Pick<Config, 'appUrl'>,
  ) {
    super();
  }

  @Get()
  @Html()
  show(@OnEvent() scope: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(scope, { notice: NOTICES[done] });
  }

  @Post()
  @Html()
  add(@PostOnEvent(escortForm) post: EventPost<typeof escortForm>): Promise<PageOrRedirect> {
    return this.change(post, 'added', (escort) => this.addEscort.execute({ ...post.on, ...escort }));
  }

  /** Answers with the page itself and no redirect: the link is nowhere kept to show it again. */
  @Post(':escortId/link')
  @Html()
  link(@PostOnEvent(escortButtonForm) post: EventPost<typeof escortButtonForm>): Promise<PageOrRedirect> {
    const { user, event } = post;
    return ask(post, {
      answer: async () => {
        const { escort, token } = await this.issueLink.execute({ ...post.on, escortId: escortOf(post) });
        const url = `${this.config.appUrl}/begeleider/${token}`;
        const { vehicles } = await this.events.programme(event.id);
        const vehicle = vehicles.find(({ id }) => id === escort.vehicleId)?.name ?? '';
        return <EscortLinkPage {...{ user, event, escort, vehicle, url }} />;
      },
      page: (state) => this.page(post, { state }),
    });
  }

  @Post(':escortId/intrekken')
  @Html()
  revoke(@PostOnEvent(escortButtonForm) post: EventPost<typeof escortButtonForm>): Promise<PageOrRedirect> {
    return this.change(post, 'revoked', () => this.revokeEscort.execute({ ...post.on, escortId: escortOf(post) }));
  }

  protected async page({ user, event }: EventScope, shown: ShownOnPage): Promise<PageOrRedirect> {
    const escorts = await this.escorts.ofEvent(event.id);
    const { vehicles } = await this.events.programme(event.id);
    return <EscortsPage {...{ user, event, escorts, vehicles }} {...shown} />;
  }
}

const escortOf = ({ params }: EventPost): string => params['escortId'] ?? '';
