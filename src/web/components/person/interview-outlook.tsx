import type { VNode } from 'preact';
import type { InterviewOutlook } from '../../../modules/registrations';
import { outlookTexts as t } from '../../../texts/interview-outlook';
import { Notice } from '..';

/** What stands in the way of the wishes, and whether there can be an interview at all. */
export function OutlookNotice({ outlook }: { readonly outlook: InterviewOutlook }): VNode | null {
  const { isPossible, reasons, alternatives } = outlook;
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warn" title={isPossible ? t.warnings : t.notPossible}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>{isPossible ? t.warningsHint : t.tour}</p>
      {isPossible ? null : <p>{t.alternatives(alternatives)}</p>}
    </Notice>
  );
}
