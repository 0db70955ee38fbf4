import type { VNode } from 'preact';
import { fullName, localTimeOf } from '../../../../kernel';
import { counsellorTexts } from '../../../../texts/counsellor';
import { momentText } from '../../../../texts/dates';
import { leaverTexts as t } from '../../../../texts/leavers';
import { Badge, DataTable, EmptyState, Section, type Column } from '../../../components';
import { decisionBy, LeaverUndo, reasonOf } from '../../../components/person/leavers';
import type { LeaverRow } from './participants.reader';

/** More of them stand behind a fold, unless they are all that is asked for. */
const UNFOLDED = 10;

interface LeaversSectionProps {
  readonly leavers: readonly LeaverRow[];
  /** Where the files of the people are. */
  readonly list: string;
  /** False once the event is over: then nothing can be taken back. */
  readonly isToCome: boolean;
  /** Whether only these people are asked for. */
  readonly isOnly: boolean;
}

/** Who cancelled, was cancelled or let offers lapse. Not on paper: a printed list is of who comes. */
export function LeaversSection({ leavers, list, isToCome, isOnly }: LeaversSectionProps): VNode {
  const title = isToCome ? t.title : t.titleAfter;
  const table = <DataTable caption={title} hideCaption columns={columns(list, isToCome)} rows={leavers} />;
  return (
    <div class="no-print">
      <Section title={title} id="niet-meer">
        {leavers.length === 0 ? <EmptyState>{t.none}</EmptyState> : null}
        {leavers.length > 0 && (isOnly || leavers.length <= UNFOLDED) ? table : null}
        {leavers.length > UNFOLDED && !isOnly ? (
          <details>
            <summary>{t.fold(leavers.length)}</summary>
            {table}
          </details>
        ) : null}
      </Section>
    </div>
  );
}

const columns = (list: string, isToCome: boolean): Column<LeaverRow>[] => [
  {
    label: counsellorTexts.participants.name,
    heading: true,
    cell: ({ registration }) => <a href={`${list}/${registration.id}`}>{fullName(registration)}</a>,
  },
  { label: t.why, cell: (leaver) => <Why leaver={leaver} /> },
  { label: t.who, cell: decisionBy },
  { label: t.when, cell: ({ decidedAt }) => momentText(decidedAt) },
  { label: counsellorTexts.participants.organisation, cell: ({ organisationName }) => organisationName },
  ...(isToCome ? [undoColumn(list)] : []),
];

const undoColumn = (list: string): Column<LeaverRow> => ({
  label: t.undoColumn,
  hideLabel: true,
  cell: (leaver) => <LeaverUndo leaver={leaver} address={`${list}/${leaver.registration.id}`} />,
});

function Why({ leaver }: { readonly leaver: LeaverRow }): VNode {
  const { leavesAt } = leaver;
  return (
    <>
      {reasonOf(leaver)} {leavesAt === null ? null : <Badge tone="warn">{t.leavesAt(localTimeOf(leavesAt))}</Badge>}
    </>
  );
}
