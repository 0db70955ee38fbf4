import { Controller, Get, Post, Query } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import {
  AddInterpreter,
  DraftInterviewPlan,
  PinInterview,
  PublishInterviewPlan,
  RemoveInterpreter,
  TryWhatIf,
  UndoInterviewChange,
} from '../../../../modules/interviews';
import { interviewTexts as t } from '../../../../texts/interviews';
import { tourTexts } from '../../../../texts/tours';
import { eventAddress, OnEvent, PostOnEvent, type EventPost, type EventScope } from '../../../forms/event-post';
import type { Form, FormValue } from '../../../forms/form';
import { inWords, type FormState } from '../../../forms/form-state';
import { submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { InterviewBoardPage } from './interview-board.page';
import { InterviewBoardReader } from './interview-board.reader';
import * as forms from './interviews.forms';

const NOTICES: Readonly<Record<string, string>> = {
  computed: t.computed,
  published: t.published,
  changed: t.changed,
  undone: t.undone,
  tried: t.tried,
  tours: tourTexts.undone,
};

/** The coordinator's interview board. */
@Controller('evenementen/:code/gesprekken')
@SignedIn('coordinator')
export class InterviewsController {
  constructor(
    private readonly board: InterviewBoardReader,
    private readonly draftPlan: DraftInterviewPlan,
    private readonly publishPlan: PublishInterviewPlan,
    private readonly pinInterview: PinInterview,
    private readonly undoChange: UndoInterviewChange,
    private readonly tryWhatIf: TryWhatIf,
    private readonly addInterpreter: AddInterpreter,
    private readonly removeInterpreter: RemoveInterpreter,
  ) {}

  @Get()
  @Html()
  show(@OnEvent() scope: EventScope, @Query('done') done = ''): Promise<PageOrRedirect> {
    return this.page(scope, { notice: NOTICES[done] });
  }

  @Post('bereken')
  @Html()
  compute(@PostOnEvent(forms.computeForm) post: EventPost<typeof forms.computeForm>): Promise<PageOrRedirect> {
    return this.change(post, (draft) => this.draftPlan.execute({ ...post.on, ...draft }), 'computed');
  }

  @Post('publiceer')
  @Html()
  publish(@PostOnEvent(forms.publishForm) post: EventPost<typeof forms.publishForm>): Promise<PageOrRedirect> {
    return this.change(post, (draft) => this.publishPlan.execute({ ...post.on, ...draft }), 'published');
  }

  @Post('ongedaan')
  @Html()
  undo(@PostOnEvent(forms.undoForm) post: EventPost<typeof forms.undoForm>): Promise<PageOrRedirect> {
    return this.change(post, (draft) => this.undoChange.execute({ ...post.on, ...draft }), 'undone');
  }

  @Post('probeer')
  @Html()
  tryChange(@PostOnEvent(forms.tryForm) post: EventPost<typeof forms.tryForm>): Promise<PageOrRedirect> {
    return this.change(post, (whatIf) => this.tryWhatIf.execute({ ...post.on, ...whatIf }), 'tried');
  }

  @Post('tolken')
  @Html()
  interpreter(
    @PostOnEvent(forms.interpreterForm) post: EventPost<typeof forms.interpreterForm>,
  ): Promise<PageOrRedirect> {
    return this.change(post, ({ languages, ...interpreter }) =>
      this.addInterpreter.execute({ ...post.on, ...interpreter, languages: languages.split(',') }),
    );
  }

  @Post('tolken/:interpreterId/weg')
  @Html()
  noInterpreter(
    @PostOnEvent(forms.interpreterRemovalForm) post: EventPost<typeof forms.interpreterRemovalForm>,
  ): Promise<PageOrRedirect> {
    const interpreterId = post.params['interpreterId'] ?? '';
    return this.change(post, () => this.removeInterpreter.execute({ ...post.on, interpreterId }));
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

  private setPin(post: EventPost<typeof forms.pinForm>, pinned: boolean): Promise<PageOrRedirect> {
    const interviewId = post.params['interviewId'] ?? '';
    return this.change(post, (draft) => this.pinInterview.execute({ ...post.on, ...draft, interviewId, pinned }));
  }

  /** Does something and goes back to the board; a refusal is shown on the board as it now is. */
  private change<F extends Form>(
    post: EventPost<F>,
    act: (value: FormValue<F>) => Promise<unknown>,
    done?: string,
  ): Promise<PageOrRedirect> {
    return submit(post, {
      act,
      next: eventAddress(post.event, '/gesprekken', done),
      page: (state) => this.page(post, { state }),
    });
  }

  private async page(
    { user, event }: EventScope,
    { notice, state }: { readonly notice?: string | undefined; readonly state?: FormState },
  ): Promise<PageOrRedirect> {
    const board = await this.board.ofEvent(event);
    const shown = { notice, state: state && inWords(state, board.named) };
    return <InterviewBoardPage user={user} event={event} {...shown} {...board} />;
  }
}
