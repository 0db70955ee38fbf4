import type { VNode } from 'preact';
import type { HostCandidate } from '../../../modules/outcomes';
import { hostTexts as t } from '../../../texts/host';
import { byPhone } from '../../../texts/interview-moments';
import { Badge, DataTable, type Column } from '../../components';

function MomentCell({ startsAt, endsAt, phoneUntil }: HostCandidate): VNode {
  return phoneUntil === null ? <span class="nowrap">{t.period(startsAt, endsAt)}</span> : <>{byPhone(phoneUntil)}</>;
}

const columns: readonly Column<HostCandidate>[] = [
  { label: t.time, cell: MomentCell },
  {
    label: t.name,
    heading: true,
    cell: ({ name, interpreterLanguage }) => (
      <>
        {name} {interpreterLanguage === null ? null : <Badge>{t.interpreter(interpreterLanguage)}</Badge>}
      </>
    ),
  },
  { label: t.vacancyColumn, cell: ({ vacancy }) => vacancy },
];

/** Who comes when, one table per interviewer and one for who is called, to print and to destroy afterwards. */
export function SlotList({ candidates }: { readonly candidates: readonly HostCandidate[] }): VNode {
  const interviewers = [...new Set(candidates.flatMap(({ interviewer }) => interviewer ?? []))].sort((a, b) => a - b);
  const called = candidates.filter(({ interviewer }) => interviewer === null);
  return (
    <>
      {interviewers.map((interviewer) => (
        <DataTable
          key={interviewer}
          caption={t.interviewer(interviewer)}
          columns={columns}
          rows={candidates.filter((candidate) => candidate.interviewer === interviewer)}
        />
      ))}
      {called.length === 0 ? null : <DataTable caption={t.byPhone} columns={columns} rows={called} />}
      <p>
        <strong>{t.destroy}</strong>
      </p>
      <p class="no-print muted small">{t.print}</p>
    </>
  );
}
