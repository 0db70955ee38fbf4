import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel';
import type { SmsConsentView } from '../../../modules/registrations';
import { counsellorTexts } from '../../../texts/counsellor';
import { dayAndMonth } from '../../../texts/dates';
import { PostButton, Section } from '..';

const t = counsellorTexts.smsConsent;

/** Whether somebody may get text messages, by whose word and since when. */
export const smsConsentText = (consent: SmsConsentView | undefined): string =>
  consent === undefined ? t.no : t.yes(consent.givenBy, dayAndMonth(localDateOf(consent.givenAt)));

/** Takes the consent back, at any time; not there for who gave none. */
export function WithdrawSms(props: {
  readonly address: string;
  readonly consent: SmsConsentView | undefined;
}): VNode | null {
  if (props.consent === undefined) return null;
  return (
    <Section title={t.title}>
      <p>{t.hint}</p>
      <PostButton action={`${props.address}/geen-sms`}>{t.withdraw}</PostButton>
    </Section>
  );
}
