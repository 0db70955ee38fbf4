import type { VNode } from 'preact';
import { clockText, dayAndMonth } from '../../../../texts/dates';
import { interviewTexts as t } from '../../../../texts/interviews';
import { Badge, DataTable, EmptyState, PostButton } from '../../../components';
import type { BoardHost, BoardInterview } from './board-view';

/** Where the buttons of a draft lead, and the version they were made for. */
export interface DraftLinks {
  readonly base: string;
  readonly version: string;
}

/** One host's interviews: a row per moment, a column per interviewer. */
export function HostBoard({ host, links }: { host: BoardHost; links: DraftLinks | undefined }): VNode {
  if (host.slots.length === 0) return <EmptyState>{`${host.hostName}: ${t.noSlots}`}</EmptyState>;
  const interviewers = Array.from({ length: host.places }, (_, index) => ({
    label: t.interviewer(index + 1),
    cell: (slot: Slot) => <Place slot={slot} index={index} links={links} />,
  }));
  return (
    <>
      <DataTable
        caption={t.board(host.hostName)}
        rows={host.slots}
        columns={[{ label: t.slot, heading: true, cell: (slot) => clockText(slot.startsAt) }, ...interviewers]}
      />
      <ByPhone host={host} />
    </>
  );
}

/** What takes no moment of the host: a call in the days after. */
function ByPhone({ host: { hostName, byPhone } }: { host: BoardHost }): VNode | null {
  if (byPhone.length === 0) return null;
  return (
    <>
      <h3>{t.byPhoneWith(hostName)}</h3>
      <ul>
        {byPhone.map(({ interviewId, personName, vacancyTitle, until }) => (
          <li key={interviewId}>
            <strong>{personName}</strong>, {vacancyTitle}: {t.byPhone(dayAndMonth(until))}
          </li>
        ))}
      </ul>
    </>
  );
}

type Slot = BoardHost['slots'][number];

/** One interviewer's moment: somebody, or nobody yet. What the data say is for the mouse. */
function Place({ slot, index, links }: { slot: Slot; index: number; links: DraftLinks | undefined }): VNode {
  const interview = slot.interviews[index];
  if (interview?.goesOn) return <div class="muted">{t.goesOn(interview.personName)}</div>;
  if (slot.closed.includes(index)) return <div class="muted">{t.closed}</div>;
  const data = links === undefined ? {} : interview ? interviewData(interview, links) : { 'data-free-slot': slot.id };
  return interview ? (
    <div {...data}>
      <Interview interview={interview} time={slot.startsAt} links={links} />
    </div>
  ) : (
    <div {...data} class="muted">
      {t.free}
    </div>
  );
}

const interviewData = (interview: BoardInterview, { base, version }: DraftLinks) => ({
  'data-interview': interview.interviewId,
  'data-vacancy': interview.vacancyId,
  'data-version': version,
  'data-action': `${base}/deelnemer/${interview.registrationId}`,
});

function Interview(props: { interview: BoardInterview; time: string; links: DraftLinks | undefined }): VNode {
  const { interview, links } = props;
  return (
    <>
      <strong>{interview.personName}</strong> {interview.fellAway ? <Badge tone="problem">{t.fellAway}</Badge> : null}{' '}
      {interview.isAbsent ? <Badge tone="problem">{t.absent}</Badge> : null}{' '}
      {interview.pinned ? <Badge>{t.pinned}</Badge> : null}{' '}
      {interview.interpreterLanguage === null ? null : (
        <Badge tone="warn">{t.interpreter(interview.interpreterLanguage)}</Badge>
      )}
      <br />
      <span class="muted">{interview.vacancyTitle}</span>{' '}
      {links === undefined ? null : (
        <InterviewActions interview={interview} when={clockText(props.time)} links={links} />
      )}
    </>
  );
}

function InterviewActions({
  interview,
  when,
  links,
}: {
  interview: BoardInterview;
  when: string;
  links: DraftLinks;
}): VNode {
  return (
    <>
      <PostButton
        action={`${links.base}/${interview.interviewId}/${interview.pinned ? 'los' : 'vast'}`}
        tone="quiet"
        fields={{ version: links.version }}
        label={interview.pinned ? t.unpinOf(interview.personName, when) : t.pinOf(interview.personName, when)}
      >
        {interview.pinned ? t.unpin : t.pin}
      </PostButton>{' '}
      <a
        class="no-print"
        href={`${links.base}/deelnemer/${interview.registrationId}`}
        aria-label={t.changeOf(interview.personName, when)}
      >
        {t.change}
      </a>
    </>
  );
}
