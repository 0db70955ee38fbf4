import { Controller, Get, Post } from '@nestjs/common';
import { ReportDelay, ReportHostDisruption } from '../../../../modules/attendance';
import { SignedIn } from '../../../../modules/identity';
import { dayTroubleTexts as t } from '../../../../texts/day-trouble';
import { eventAddress, PostOnEvent, QuestionOnEvent, type EventPost } from '../../../forms/event-post';
import { atForm, inWords, type FormState } from '../../../forms/form-state';
import { ask, submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { disruptionOf, troubleForm, troubleFormIn } from './trouble.forms';
import { TroublePage } from './trouble.page';
import { TroubleReader } from './trouble.reader';
import type { TroublePreview } from './trouble-view';

type TroublePost = EventPost<typeof troubleForm>;

interface Shown {
  readonly preview?: TroublePreview;
  readonly notice?: string | undefined;
  readonly state?: FormState;
}

/** A bus that is late, a host or an interviewer that falls out: first what would happen, then, if a person says so, it does. */
@Controller('evenementen/:code/dag')
@SignedIn('coordinator')
export class TroubleController {
  constructor(
    private readonly trouble: TroubleReader,
    private readonly reportDelay: ReportDelay,
    private readonly reportHostDisruption: ReportHostDisruption,
  ) {}

  @Get('tegenslag')
  @Html()
  show(@QuestionOnEvent(troubleForm) question: TroublePost): Promise<PageOrRedirect> {
    const { event, typed } = question;
    if (typed['kind'] === undefined) {
      return this.page(question, { notice: typed['done'] === undefined ? undefined : t.accepted });
    }
    return ask(question, {
      answer: async (trouble) => {
        const found = disruptionOf(trouble);
        const preview = await ('delay' in found
          ? this.trouble.ofDelay(event, found.delay)
          : this.trouble.ofHost(event, found.host));
        return this.page(question, { preview });
      },
      page: (state) => this.page(question, { state }),
    });
  }

  @Post(['vertraging', 'uitval'])
  @Html()
  accept(@PostOnEvent(troubleForm) post: TroublePost): Promise<PageOrRedirect> {
    return submit(post, {
      act: (trouble) => {
        const { fingerprint } = trouble;
        const found = disruptionOf(trouble);
        return 'delay' in found
          ? this.reportDelay.accept({ ...post.on, delay: found.delay, fingerprint })
          : this.reportHostDisruption.accept({ ...post.on, disruption: found.host, fingerprint });
      },
      next: eventAddress(post.event, '/dag/tegenslag', 'accepted'),
      page: (state) => this.page(post, { state }),
    });
  }

  /** A refusal is shown above the forms, as they were filled in. */
  private async page({ user, event, typed }: TroublePost, { state, ...shown }: Shown): Promise<PageOrRedirect> {
    const choices = await this.trouble.choices(event);
    const named = await this.trouble.namer(event);
    const refused = state && inWords(atForm(state, troubleFormIn(typed)), named);
    return <TroublePage {...{ user, event, choices, typed }} {...shown} state={refused} />;
  }
}
