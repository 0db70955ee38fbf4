import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventReader, type EventView } from '../../../../modules/events';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';
import { ChangeRule, PreviewRules, ruleFor, type MessageRule } from '../../../../modules/notifications';
import { parseForm, parseInput } from '../../../../platform/http';
import { Html, renderPage } from '../../../layout';
import { redirect } from '../../../forms/redirect';
import { submit, type FormBody, type Refusal } from '../../../forms/legacy-submit';
import { MessagePlanPage } from './message-plan.page';
import { MessageRulePage } from './message-rule.page';
import { fieldsOfRule, planAddress, RULE_FORM, ruledKind, ruleForm, ruleOf } from './message-rule.forms';

/** When each kind of message of an event goes; a coordinator sees what another moment does before it holds. */
@Controller('evenementen/:code/berichten/plan')
@SignedIn('coordinator')
export class MessagePlanController {
  constructor(
    private readonly events: EventReader,
    private readonly previewRules: PreviewRules,
    private readonly changeRule: ChangeRule,
  ) {}

  @Get()
  @Html()
  async list(@User() user: CurrentUser, @Param('code') code: string, @Query() query: FormBody): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const view = await this.previewRules.execute({ event });
    return renderPage(<MessagePlanPage user={user} event={event} view={view} saved={savedIn(query)} />);
  }

  @Get(':kind')
  @Html()
  async consider(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('kind') given: string,
    @Query() query: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const kind = parseInput(ruledKind, given);
    if (query['aan'] === undefined) return this.rulePage(user, event, kind);
    let considered: MessageRule | undefined;
    const refusal = await submit(RULE_FORM, ruleForm, query, async (form) => {
      considered = ruleOf(kind, form);
      await this.previewRules.execute({ event, considered });
    });
    if (refusal) void reply.status(refusal.status);
    return this.rulePage(user, event, kind, refusal ?? considered);
  }

  @Post(':kind')
  @Html()
  async change(
    @User() user: CurrentUser,
    @Param('code') code: string,
    @Param('kind') given: string,
    @Body() body: FormBody | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const kind = parseInput(ruledKind, given);
    const before = ruleFor(kind, (await this.previewRules.execute({ event })).own);
    const refusal = await submit(RULE_FORM, ruleForm, body, (form) =>
      this.changeRule.execute({ user, eventId: event.id, rule: ruleOf(kind, form) }),
    );
    if (refusal) {
      void reply.status(refusal.status);
      return this.rulePage(user, event, kind, refusal);
    }
    const was = new URLSearchParams({ gedaan: kind, ...fieldsOfRule(before) });
    return redirect(reply, `${planAddress(event.code)}?${was.toString()}`);
  }

  private async rulePage(
    user: CurrentUser,
    event: EventView,
    kind: MessageRule['kind'],
    outcome?: Refusal | MessageRule,
  ): Promise<string> {
    const { own } = await this.previewRules.execute({ event });
    const common = { user, event, rule: ruleFor(kind, own) };
    if (outcome === undefined) return renderPage(<MessageRulePage {...common} />);
    if ('errors' in outcome) return renderPage(<MessageRulePage {...common} state={outcome} />);
    const { effects } = await this.previewRules.execute({ event, considered: outcome });
    return renderPage(<MessageRulePage {...common} considered={{ rule: outcome, effects }} />);
  }
}

/** What was saved a moment ago and how it was before, as the address says. */
function savedIn(query: FormBody): { kind: MessageRule['kind']; before: MessageRule } | undefined {
  const kind = ruledKind.safeParse(query['gedaan']);
  const before = parseForm(ruleForm, query);
  return kind.success && before.ok ? { kind: kind.data, before: ruleOf(kind.data, before.value) } : undefined;
}
