import { z } from 'zod';
import { scheduledKinds, type MessageRule } from '../../../../modules/notifications';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { messagePlanTexts } from '../../../../texts/message-plan';
import { count, optionalTime } from '../../../forms/fields';
import { defineForm, type FormValue } from '../../../forms/form';

/** A kind of message that has a rule, as it stands in an address. */
export const ruledKind = z.enum(scheduledKinds, { error: messagePlanTexts.unknownKind });

/** What was chosen for one kind. */
export const ruleForm = defineForm(
  'rule',
  z.object({
    enabled: z
      .enum(['yes', 'no'], { error: coordinatorTexts.programme.chooseFromList })
      .transform((value) => value === 'yes'),
    amount: count,
    time: optionalTime,
  }),
);

/** The rule that the form describes. */
export const ruleOf = (kind: MessageRule['kind'], form: FormValue<typeof ruleForm>): MessageRule => ({ kind, ...form });

/** The fields that stand for a rule, in a form or behind an address. */
export const ruleFields = ({ enabled, amount, time }: MessageRule): Readonly<Record<string, string>> => ({
  enabled: enabled ? 'yes' : 'no',
  amount: String(amount),
  time: time ?? '',
});

export const planAddress = (eventCode: string): string =>
  `/evenementen/${encodeURIComponent(eventCode)}/berichten/plan`;

/** The page that shows what this rule would do. */
export const previewAddress = (eventCode: string, rule: MessageRule): string =>
  `${planAddress(eventCode)}/${rule.kind}?${new URLSearchParams(ruleFields(rule)).toString()}`;
