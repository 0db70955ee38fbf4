import type { VNode } from 'preact';
import { localTimeOf } from '../../../../kernel';
import type { MailTrouble } from '../../../../modules/notifications';
import { clockText } from '../../../../texts/dates';
import { mailTroubleTexts as t } from '../../../../texts/mail-trouble';
import { Notice } from '../../../components';

/** Says that no mail goes, whose fault that is, and that nobody has to do it by hand; nothing when mails go. */
export function MailTroubleNotice({ trouble }: { readonly trouble: MailTrouble | undefined }): VNode | null {
  if (trouble === undefined) return null;
  const { cause, until, reason } = trouble;
  return (
    <Notice tone="warn" title={t.title}>
      <p>{t[cause]}</p>
      <p>{t.waiting(clockText(localTimeOf(until)))}</p>
      {cause === 'sender' ? <p class="muted small">{t.said(reason)}</p> : null}
    </Notice>
  );
}
