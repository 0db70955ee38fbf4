import type { VNode } from 'preact';
import { clockText } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { Badge, DataTable, EmptyState, PostButton } from '../../../components';
import type { BoardHost, BoardInterview } from './board-view';

/** Where the buttons of a draft lead, and the version they were made for. */
export interface DraftLinks {
  readonly base: string;
  readonly version: string;
}

/** One host's talks: a row per moment, a column per interviewer. */
export function HostBoard({ host, links }: { host: BoardHost; links: DraftLinks | undefined }): VNode {
  if (host.slots.length === 0) return <EmptyState>{`${host.hostName}: ${t.noSlots}`}</EmptyState>;
  const interviewers = Array.from({ length: host.places }, (_, index) => ({
    label: t.interviewer(index + 1),
    cell: (slot: Slot) => <Place slot={slot} index={index} links={links} />,
  }));
  return (
    <DataTable
      caption={t.board(host.hostName)}
      rows={host.slots}
      columns={[{ label: t.slot, heading: true, cell: (slot) => clockText(slot.startsAt) }, ...interviewers]}
    />
  );
}

type Slot = BoardHost['slots'][number];

/** One interviewer's moment: somebody, or nobody yet. What the data say is for the mouse. */
function Place({ slot, index, links }: { slot: Slot; index: number; links: DraftLinks | undefined }): VNode {
  const talk = slot.talks[index];
  const data = links === undefined ? {} : talk ? talkData(talk, links) : { 'data-free-slot': slot.id };
  return talk ? (
    <div {...data}>
      <Talk talk={talk} time={slot.startsAt} links={links} />
    </div>
  ) : (
    <div {...data} class="muted">
      {t.free}
    </div>
  );
}

const talkData = (talk: BoardInterview, { base, version }: DraftLinks) => ({
  'data-talk': talk.interviewId,
  'data-vacancy': talk.vacancyId,
  'data-version': version,
  'data-action': `${base}/deelnemer/${talk.registrationId}`,
});

function Talk(props: { talk: BoardInterview; time: string; links: DraftLinks | undefined }): VNode {
  const { talk, links } = props;
  return (
    <>
      <strong>{talk.personName}</strong> {talk.fellAway ? <Badge tone="problem">{t.fellAway}</Badge> : null}{' '}
      {talk.pinned ? <Badge>{t.pinned}</Badge> : null}{' '}
      {talk.interpreterLanguage === null ? null : <Badge tone="warn">{t.interpreter(talk.interpreterLanguage)}</Badge>}
      <br />
      <span class="muted">{talk.vacancyTitle}</span>{' '}
      {links === undefined ? null : <TalkActions talk={talk} when={clockText(props.time)} links={links} />}
    </>
  );
}

function TalkActions({ talk, when, links }: { talk: BoardInterview; when: string; links: DraftLinks }): VNode {
  return (
    <>
      <PostButton
        action={`${links.base}/${talk.interviewId}/${talk.pinned ? 'los' : 'vast'}`}
        tone="quiet"
        fields={{ version: links.version }}
        label={talk.pinned ? t.unpinOf(talk.personName, when) : t.pinOf(talk.personName, when)}
      >
        {talk.pinned ? t.unpin : t.pin}
      </PostButton>{' '}
      <a
        class="no-print"
        href={`${links.base}/deelnemer/${talk.registrationId}`}
        aria-label={t.changeOf(talk.personName, when)}
      >
        {t.change}
      </a>
    </>
  );
}
