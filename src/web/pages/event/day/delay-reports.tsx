import type { VNode } from 'preact';
import { escortTexts } from '../../../../texts/escort';
import { LinkButton, Notice, PostButton } from '../../../components';
import { reportForm } from './day.forms';
import type { ReportView } from './day-view';

const t = escortTexts.reports;

interface ReportsProps {
  /** Path of the page of the day. */
  readonly base: string;
  readonly reports: readonly ReportView[];
}

/** What escorts say of late buses, each with what would follow. */
export function DelayReports({ base, reports }: ReportsProps): VNode | null {
  if (reports.length === 0) return null;
  return (
    <div class="no-print" id={reportForm.id}>
      <Notice tone="warn" title={t.title}>
        {reports.map(({ id, escortName, time, minutes, place, question }) => (
          <div key={id}>
            <p>{t.line(escortName, time, minutes, place)}</p>
            <div class="row">
              <LinkButton
                tone="primary"
                href={`${base}/tegenslag?${new URLSearchParams(question).toString()}#consequences`}
              >
                {t.look}
              </LinkButton>
              <PostButton action={`${base}/melding/${id}`} label={t.seenOf(escortName)}>
                {t.seen}
              </PostButton>
            </div>
          </div>
        ))}
      </Notice>
    </div>
  );
}
