import { Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import {
  AcceptSpareInterview,
  AcceptWhatIf,
  AddInterpreter,
  ChooseFilling,
  DraftInterviewPlan,
  LeaveWithoutInterview,
  PinInterview,
  PublishInterviewPlan,
  RemoveInterpreter,
  TryWhatIf,
  UndoInterviewChange,
} from '../../../../modules/interviews';
import { interviewTexts as t } from '../../../../texts/interviews';
import type { EventView } from '../../../../modules/events';
import { honestTexts } from '../../../../texts/honest-notices';
import { latecomerTexts } from '../../../../texts/latecomers';
import { tourTexts } from '../../../../texts/tours';
import type { PageNotice } from '../../../components';
import { draftMade, published } from '../../../components/event/honest-notices';
import { OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import { inWords } from '../../../forms/form-state';
import { PageOfEvent, type ShownOnPage } from '../../../forms/page-of-event';
import { Html, type PageOrRedirect } from '../../../layout';
import type { BoardView } from './board-view';
import { InterviewBoardPage } from './interview-board.page';
import { InterviewBoardReader } from './interview-board.reader';
import * as forms from './interviews.forms';

const NOTICES: Readonly<Record<string, string>> = {
  changed: t.changed,
  undone: t.undone,
  tried: t.tried,
  tours: tourTexts.undone,
  late: latecomerTexts.accepted,
  left: latecomerTexts.left,
  filling: latecomerTexts.byItselfSaved,
};

/** What came of what was done a moment ago. */
function noticeOf(done: string, { participantsTaken }: EventView, { draft }: BoardView): PageNotice | undefined {
  if (done === 'published') return published(t.published, honestTexts.nobodyHearsInterviews, participantsTaken);
  if (done !== 'computed') return NOTICES[done];
  return draft && draftMade(t.computed, { placed: draft.plan.objective.withInterview, all: draft.people });
}

/** The coordinator's interview board. */
@Controller('evenementen/:code/gesprekken')
@SignedIn('coordinator')
export class InterviewsController extends PageOfEvent {
  protected readonly path = '/gesprekken';

  constructor(
    private readonly board: InterviewBoardReader,
    private readonly draftPlan: DraftInterviewPlan,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly pinInterview: PinInterview,
    private readonly undoChange: UndoInterviewChange,
    private readonly tryWhatIf: TryWhatIf,
    private readonly acceptWhatIf: AcceptWhatIf,
    private readonly addInterpreter: AddInterpreter,
    private readonly removeInterpreter: RemoveInterpreter,
    private readonly acceptSpareInterview: AcceptSpareInterview,
    private readonly chooseFilling: ChooseFilling,
    private readonly leaveWithoutInterview: LeaveWithoutInterview,
  ) {
    super();
  }

  @Get()
  @Html()
  async show(
    @OnEvent() { user, event }: EventScope,
    @Query('done') done = '',
    @Query('probeer') asked?: string,
  ): Promise<PageOrRedirect> {
    const board = await this.board.ofEvent(event);
    if (asked !== undefined) return this.trial({ user, event }, board, asked);
    return <InterviewBoardPage user={user} event={event} notice={noticeOf(done, event, board)} {...board} />;
  }

  @Post('bereken')
  @Html()
  compute(@PostOnEvent(forms.computeForm) post: EventPost<typeof forms.computeForm>): Promise<PageOrRedirect> {
    return this.change(post, 'computed', (draft) => this.draftPlan.execute({ ...post.on, ...draft }));
  }

  @Post('publiceer')
  @Html()
  publish(@PostOnEvent(forms.publishForm) post: EventPost<typeof forms.publishForm>): Promise<PageOrRedirect> {
    return this.change(post, 'published', (draft) => this.publishPlan.execute({ ...post.on, ...draft }));
  }

  @Post('ongedaan')
  @Html()
  undo(@PostOnEvent(forms.undoForm) post: EventPost<typeof forms.undoForm>): Promise<PageOrRedirect> {
    return this.change(post, 'undone', (draft) => this.undoChange.execute({ ...post.on, ...draft }));
  }

  @Post('aannemen')
  @Html()
  acceptChange(@PostOnEvent(forms.acceptForm) post: EventPost<typeof forms.acceptForm>): Promise<PageOrRedirect> {
    return this.change(post, 'tried', (whatIf) => this.acceptWhatIf.execute({ ...post.on, ...whatIf }));
  }

  @Post('erbij')
  @Html()
  acceptSpare(@PostOnEvent(forms.spareForm) post: EventPost<typeof forms.spareForm>): Promise<PageOrRedirect> {
    return this.change(post, 'late', (spare) => this.acceptSpareInterview.execute({ ...post.on, ...spare }));
  }

  @Post('zonder')
  @Html()
  leave(@PostOnEvent(forms.leaveForm) post: EventPost<typeof forms.leaveForm>): Promise<PageOrRedirect> {
    return this.change(post, 'left', (person) => this.leaveWithoutInterview.execute({ ...post.on, ...person }));
  }

  @Post('vanzelf')
  @Html()
  chooseByItself(@PostOnEvent(forms.fillingForm) post: EventPost<typeof forms.fillingForm>): Promise<PageOrRedirect> {
    return this.change(post, 'filling', ({ byItself }) => this.chooseFilling.execute({ ...post.on, byItself }));
  }

  @Post('tolken')
  @Html()
  interpreter(
    @PostOnEvent(forms.interpreterForm) post: EventPost<typeof forms.interpreterForm>,
  ): Promise<PageOrRedirect> {
    return this.change(post, undefined, ({ languages, ...interpreter }) =>
      this.addInterpreter.execute({ ...post.on, ...interpreter, languages: languages.split(',') }),
    );
  }

  @Post('tolken/:interpreterId/weg')
  @Html()
  noInterpreter(
    @PostOnEvent(forms.interpreterRemovalForm) post: EventPost<typeof forms.interpreterRemovalForm>,
  ): Promise<PageOrRedirect> {
    const interpreterId = post.params['interpreterId'] ?? '';
    return this.change(post, undefined, () => this.removeInterpreter.execute({ ...post.on, interpreterId }));
  }

  @Post(':interviewId/vast')
  @Html()
  pin(@PostOnEvent(forms.pinForm) post: EventPost<typeof forms.pinForm>): Promise<PageOrRedirect> {
    return this.setPin(post, true);
  }

  @Post(':interviewId/los')
  @Html()
  unpin(@PostOnEvent(forms.unpinForm) post: EventPost<typeof forms.unpinForm>): Promise<PageOrRedirect> {
    return this.setPin(post, false);
  }

  /** @param asked the version of the draft and which of its what-ifs, such as `3-0` */
  private async trial({ user, event }: EventScope, board: BoardView, asked: string): Promise<PageOrRedirect> {
    const [version = NaN, at = NaN] = asked.split('-').map(Number);
    const trial = await this.tryWhatIf.execute({ user, eventId: event.id, version, at });
    const notice = trial ? undefined : t.unknownWhatIf;
    return <InterviewBoardPage user={user} event={event} notice={notice} trial={trial} {...board} />;
  }

  private setPin(post: EventPost<typeof forms.pinForm>, pinned: boolean): Promise<PageOrRedirect> {
    const interviewId = post.params['interviewId'] ?? '';
    return this.change(post, undefined, (draft) =>
      this.pinInterview.execute({ ...post.on, ...draft, interviewId, pinned }),
    );
  }

  protected async page({ user, event }: EventScope, { notice, state }: ShownOnPage): Promise<PageOrRedirect> {
    const board = await this.board.ofEvent(event);
    const shown = { notice, state: state && inWords(state, board.named) };
    return <InterviewBoardPage user={user} event={event} {...shown} {...board} />;
  }
}
