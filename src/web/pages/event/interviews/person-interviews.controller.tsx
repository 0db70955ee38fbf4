import { Controller, Get, Param, Post } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import { ChangeInterviewDraft } from '../../../../modules/interviews';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { textIn } from '../../../forms/form-body';
import { atForm, inWords, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { InterviewBoardPage } from './interview-board.page';
import { InterviewBoardReader } from './interview-board.reader';
import { changeForm, changeFormId, draftChangeOf } from './interviews.forms';
import { PersonInterviewsPage } from './person-interviews.page';
import { PersonInterviewsReader } from './person-interviews.reader';

/** One person's interviews in the draft, changed by hand. */
@Controller('evenementen/:code/gesprekken/deelnemer/:registrationId')
@SignedIn('coordinator')
export class PersonInterviewsController {
  constructor(
    private readonly people: PersonInterviewsReader,
    private readonly board: InterviewBoardReader,
    private readonly changeDraft: ChangeInterviewDraft,
  ) {}

  @Get()
  @Html()
  async show(
    @OnEvent() { user, event }: EventScope,
    @Param('registrationId') registrationId: string,
  ): Promise<PageOrRedirect> {
    const person = await this.people.ofPerson(event, registrationId);
    return <PersonInterviewsPage user={user} event={event} {...person} />;
  }

  @Post()
  @Html()
  change(@PostOnEvent(changeForm) post: EventPost<typeof changeForm>): Promise<PageOrRedirect> {
    const registrationId = post.params['registrationId'] ?? '';
    return submit(post, {
      act: ({ version, ...form }) =>
        this.changeDraft.execute({ ...post.on, version, change: draftChangeOf(registrationId, { version, ...form }) }),
      next: eventAddress(post.event, '/gesprekken', 'changed'),
      page: (state) => this.refused(post, registrationId, state),
    });
  }

  /** A broken rule is shown where the choice was made; when the draft has changed meanwhile, the board as it now is. */
  private async refused(
    { user, event, typed }: EventPost,
    registrationId: string,
    state: FormState,
  ): Promise<PageOrRedirect> {
    const board = await this.board.ofEvent(event);
    const shown = inWords(state, board.named);
    if (!board.draft || String(board.draft.plan.version) !== textIn(typed, 'version')) {
      return <InterviewBoardPage user={user} event={event} state={shown} {...board} />;
    }
    const person = await this.people.ofPerson(event, registrationId);
    const id = changeFormId(textIn(typed, 'kind'), textIn(typed, 'interviewId'));
    const refused = atForm(shown, { ...changeForm, id });
    return <PersonInterviewsPage user={user} event={event} state={refused} {...person} />;
  }
}
