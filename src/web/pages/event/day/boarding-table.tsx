import type { VNode } from 'preact';
import { attendanceStates, isAbsent } from '../../../../modules/attendance';
import { attendanceTexts } from '../../../../texts/attendance';
import { dayTexts as t } from '../../../../texts/day';
import {
  Badge,
  DataTable,
  EmptyState,
  PostButton,
  SelectField,
  SubmitButton,
  type Column,
  type Option,
} from '../../../components';
import { formOfRow } from '../../../forms/form';
import { fieldsOf, isRefused, type FormState } from '../../../forms/form-state';
import { attendanceForm } from './day.forms';
import type { BoardingLine, BoardingList } from './day-view';

interface LineProps {
  readonly line: BoardingLine;
  readonly hosts: readonly Option[];
  readonly action: string;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
}

const OFTEN = ['present', 'late', 'absent-not-notified'] as const;

/** Who gets on at one stop, or comes without the bus, by first name. */
export function BoardingTable(props: {
  readonly list: BoardingList;
  readonly hosts: readonly Option[];
  readonly action: string;
  readonly canRecord: boolean;
  readonly state?: FormState | undefined;
}): VNode {
  const { list, hosts, action, state } = props;
  if (list.lines.length === 0) return <EmptyState>{list.isDriven ? t.nobody : t.notDriven}</EmptyState>;
  const buttons = {
    label: t.actions,
    hideLabel: true,
    cell: (line: BoardingLine) => (
      <div class="no-print">
        <Buttons line={line} hosts={hosts} action={action} state={state} />
      </div>
    ),
  };
  return (
    <DataTable
      caption={list.name}
      hideCaption
      rows={list.lines}
      columns={[
        { label: list.rides ? t.onBoard : t.arrived, onPaper: true, cell: () => <Box /> },
        { label: t.person, heading: true, cell: ({ name }) => name },
        { label: t.phone, cell: ({ phone }) => phone },
        ...(list.rides ? [] : withoutBus),
        { label: t.fact, cell: (line) => <Fact line={line} /> },
        ...(props.canRecord ? [buttons] : []),
      ]}
    />
  );
}

const Box = (): VNode => (
  <span class="tick-box" aria-hidden="true">
    ☐
  </span>
);

const withoutBus: readonly Column<BoardingLine>[] = [
  { label: t.transport, cell: ({ transport }) => t.transports[transport] },
  {
    label: t.meeting,
    cell: ({ meeting }) => (meeting === undefined ? t.meetLater : t.meetAt(meeting.hostName, meeting.at)),
  },
];

function Fact({ line: { state, joinedAt } }: { line: BoardingLine }): VNode | null {
  if (state === undefined) return null;
  return (
    <>
      <Badge tone={isAbsent(state) ? 'info' : 'ok'}>{attendanceTexts.states[state]}</Badge>{' '}
      {joinedAt === undefined ? null : t.joinedFrom(joinedAt)}
    </>
  );
}

function Buttons({ line, hosts, action, state: refused }: LineProps): VNode {
  const to = `${action}/${line.registrationId}`;
  const form = formOfRow(attendanceForm, line.registrationId);
  const field = fieldsOf(refused, form, line.state === undefined ? {} : { state: line.state });
  return (
    <>
      {line.state === undefined
        ? OFTEN.map((state) => (
            <PostButton
              key={state}
              action={to}
              tone={state === 'present' ? 'primary' : 'plain'}
              fields={{ state }}
              label={t.is(line.name, attendanceTexts.states[state])}
            >
              {attendanceTexts.states[state]}
            </PostButton>
          ))
        : null}
      <details open={isRefused(refused, form)}>
        <summary>{line.state === undefined ? t.other : t.correct}</summary>
        <form method="post" action={to} id={form.id}>
          {line.state === undefined ? null : <input type="hidden" name="seen" value={line.state} />}
          <SelectField
            {...field('state')}
            label={t.state}
            options={attendanceStates.map((value) => ({ value, label: attendanceTexts.states[value] }))}
          />
          <SelectField {...field('joinedAt')} label={t.joinedAt} options={hosts} />
          <SubmitButton tone="plain">{t.save}</SubmitButton>
        </form>
      </details>
    </>
  );
}
