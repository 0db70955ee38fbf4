import { z } from 'zod';
import { scheduledKinds, type MessageRule } from '../../../../modules/notifications';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { messagePlanTexts } from '../../../../texts/message-plan';
import { count, optionalTime } from '../../../forms/fields';

/** Id of the form of one rule. */
export const RULE_FORM = 'regel';

/** A kind of message that has a rule, as it stands in an address. */
export const ruledKind = z.enum(scheduledKinds, { error: messagePlanTexts.unknownKind });

/** What was chosen for one kind. */
export const ruleForm = z.object({
  aan: z.enum(['ja', 'nee'], { error: coordinatorTexts.programme.chooseFromList }).transform((value) => value === 'ja'),
  aantal: count,
  tijd: optionalTime,
});

export const ruleOf = (kind: MessageRule['kind'], form: z.output<typeof ruleForm>): MessageRule => ({
  kind,
  enabled: form.aan,
  amount: form.aantal,
  time: form.tijd,
});

/** The fields that stand for a rule, in a form or behind an address. */
export const fieldsOfRule = ({ enabled, amount, time: at }: MessageRule): Readonly<Record<string, string>> => ({
  aan: enabled ? 'ja' : 'nee',
  aantal: String(amount),
  tijd: at ?? '',
});

export const planAddress = (eventCode: string): string =>
  `/evenementen/${encodeURIComponent(eventCode)}/berichten/plan`;

/** The page that shows what this rule would do. */
export const previewAddress = (eventCode: string, rule: MessageRule): string =>
  `${planAddress(eventCode)}/${rule.kind}?${new URLSearchParams(fieldsOfRule(rule)).toString()}`;
