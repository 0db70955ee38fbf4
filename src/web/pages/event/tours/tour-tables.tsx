import type { VNode } from 'preact';
import type { ToursToAccept, TourState } from '../../../../modules/interviews';
import { tourTexts as t } from '../../../../texts/tours';
import { DataTable } from '../../../components';
import type { ToursView } from './tours.reader';

interface TableProps {
  readonly view: ToursView;
  readonly proposal: ToursToAccept;
}

const groupName = ({ groups }: TourState, id: string | null): string =>
  groups.find((group) => group.id === id)?.name ?? t.noGroup;

/** The tours per visit, now and then, and the room they leave for interviews. */
export function TimesTable({ view, proposal: { before, after, room } }: TableProps): VNode {
  const roomAt = (visitId: string) => room.find((one) => one.visitId === visitId);
  return (
    <>
      <DataTable
        caption={t.times}
        rows={after.visits}
        columns={[
          { label: t.host, heading: true, cell: ({ visitId }) => view.nameOfVisit(visitId) },
          { label: t.now, cell: ({ visitId }) => <Waves state={before} visitId={visitId} /> },
          { label: t.then, cell: ({ visitId }) => <Waves state={after} visitId={visitId} /> },
          {
            label: t.room,
            cell: ({ visitId }) => {
              const found = roomAt(visitId);
              return found ? `${found.before === null ? t.breaksRules : found.before} → ${found.after}` : '';
            },
          },
        ]}
      />
      <p class="muted">{t.roomHint}</p>
    </>
  );
}

function Waves({ state, visitId }: { readonly state: TourState; readonly visitId: string }): VNode {
  const tours = state.visits.find((visit) => visit.visitId === visitId)?.tours ?? [];
  if (tours.length === 0) return <span class="muted">{t.noTours}</span>;
  return (
    <>
      {tours.map(({ startsAt, endsAt, groupIds }) => {
        const names = groupIds
          .map((id) => groupName(state, id))
          .sort()
          .join(', ');
        return <div key={`${startsAt} ${names}`}>{t.tour(startsAt, endsAt, names)}</div>;
      })}
    </>
  );
}

/** The groups, when they change. */
export function GroupsTable({ proposal: { before, after } }: Pick<TableProps, 'proposal'>): VNode | null {
  if (JSON.stringify(before.groups) === JSON.stringify(after.groups)) return null;
  return (
    <DataTable
      caption={t.groups}
      rows={after.groups}
      columns={[
        { label: t.group, heading: true, cell: ({ name }) => name },
        {
          label: t.now,
          cell: ({ id }) => {
            const old = before.groups.find((group) => group.id === id);
            return old ? t.places(old.places) : t.absentGroup;
          },
        },
        { label: t.then, cell: ({ places }) => t.places(places) },
      ]}
    />
  );
}

/** Who goes to another group. */
export function MovesTable({ view, proposal: { before, after } }: TableProps): VNode | null {
  if (after.people.length === 0) return null;
  const groupBefore = (id: string): string | null =>
    before.people.find(({ registrationId }) => registrationId === id)?.tourGroupId ?? null;
  return (
    <DataTable
      caption={t.moves}
      rows={after.people}
      columns={[
        { label: t.person, heading: true, cell: ({ registrationId }) => view.nameOfPerson(registrationId) },
        { label: t.now, cell: ({ registrationId }) => groupName(before, groupBefore(registrationId)) },
        { label: t.then, cell: ({ tourGroupId }) => groupName(after, tourGroupId) },
      ]}
    />
  );
}
