import { Controller, Get, Post } from '@nestjs/common';
import { SignedIn } from '../../../../modules/identity';
import { ChangeRule, PreviewRules, ruleFor, type MessageRule } from '../../../../modules/notifications';
import { parseInput } from '../../../../platform/http';
import { PostOnEvent, QuestionOnEvent, type EventPost } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { ask, submit } from '../../../forms/submit';
import { Html, type PageOrRedirect } from '../../../layout';
import { planAddress, ruledKind, ruleFields, ruleForm, ruleOf } from './message-plan.forms';
import { MessagePlanPage } from './message-plan.page';
import { MessageRulePage } from './message-rule.page';

type RulePost = EventPost<typeof ruleForm>;

/** When each kind of message of an event goes; a coordinator sees what another moment does before it holds. */
@Controller('evenementen/:code/berichten/plan')
@SignedIn('coordinator')
export class MessagePlanController {
  constructor(
    private readonly previewRules: PreviewRules,
    private readonly changeRule: ChangeRule,
  ) {}

  @Get()
  @Html()
  async list(@QuestionOnEvent(ruleForm) { user, event, typed, reading }: RulePost): Promise<PageOrRedirect> {
    const view = await this.previewRules.execute({ event });
    const kind = ruledKind.safeParse(typed['done']);
    const saved =
      kind.success && reading.ok ? { kind: kind.data, before: ruleOf(kind.data, reading.value) } : undefined;
    return <MessagePlanPage user={user} event={event} view={view} saved={saved} />;
  }

  @Get(':kind')
  @Html()
  consider(@QuestionOnEvent(ruleForm) question: RulePost): Promise<PageOrRedirect> {
    if (question.typed['enabled'] === undefined) return this.rulePage(question);
    return ask(question, {
      answer: (form) => this.rulePage(question, { considered: ruleOf(kindIn(question), form) }),
      page: (state) => this.rulePage(question, { state }),
    });
  }

  @Post(':kind')
  @Html()
  async change(@PostOnEvent(ruleForm) post: RulePost): Promise<PageOrRedirect> {
    const kind = kindIn(post);
    const before = ruleFor(kind, (await this.previewRules.execute({ event: post.event })).own);
    return submit(post, {
      act: (form) => this.changeRule.execute({ ...post.on, rule: ruleOf(kind, form) }),
      next: `${planAddress(post.event.code)}?${new URLSearchParams({ done: kind, ...ruleFields(before) }).toString()}`,
      page: (state) => this.rulePage(post, { state }),
    });
  }

  /** The rule that holds, and what another one would do. */
  private async rulePage(
    post: RulePost,
    { considered: rule, state }: { readonly considered?: MessageRule; readonly state?: FormState } = {},
  ): Promise<PageOrRedirect> {
    const { user, event } = post;
    const { own } = await this.previewRules.execute({ event });
    const considered = rule && {
      rule,
      effects: (await this.previewRules.execute({ event, considered: rule })).effects,
    };
    const props = { user, event, rule: ruleFor(kindIn(post), own) };
    return <MessageRulePage {...props} state={state} considered={considered} />;
  }
}

/** @throws InvalidInput when this kind has no rule */
const kindIn = ({ params }: RulePost): MessageRule['kind'] => parseInput(ruledKind, params['kind']);
