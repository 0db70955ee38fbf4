import type { VNode } from 'preact';
import type { ReferralOutlook } from '../../../modules/registrations';
import { outlookTexts as t } from '../../../texts/interview-outlook';
import { Notice } from '..';

/** What stands in the way of the wishes, and whether there can be an interview at all. */
export function OutlookNotice({ outlook }: { readonly outlook: ReferralOutlook }): VNode | null {
  const { isPossible, reasons, alternatives, tourInstead } = outlook;
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warn" title={isPossible ? t.warnings : t.notPossible}>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {isPossible ? <p>{t.warningsHint}</p> : null}
      {tourInstead ? <p>{t.tour}</p> : null}
      {isPossible ? null : <p>{t.alternatives(alternatives)}</p>}
    </Notice>
  );
}
