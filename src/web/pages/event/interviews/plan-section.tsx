import type { VNode } from 'preact';
import { interviewTexts as t } from '../../../../texts/interviews';
import { Badge, DataTable, Facts, Notice, Section } from '../../../components';
import { HostBoard, type DraftLinks } from './board-tables';
import type { PlanOnBoard, WhatIfOnBoard } from './board-view';

/** One plan: how good it is, who has no interview, what would help, and a table for each host. */
export function PlanSection(props: { title: string; hint: string; shown: PlanOnBoard; links?: DraftLinks }): VNode {
  const { plan, hosts, people, warnings } = props.shown;
  return (
    <Section title={props.title}>
      <p class="muted">{props.hint}</p>
      {props.links ? <p class="muted no-print only-with-mouse">{t.dragHint}</p> : null}
      <Status shown={props.shown} />
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <Facts
        items={[
          { term: t.withInterview, value: t.ofPeople(plan.objective.withInterview, people) },
          { term: t.firstChoices, value: String(plan.objective.firstChoices) },
          { term: t.interviews, value: String(plan.objective.interviews) },
          { term: t.waiting, value: t.minutes(plan.objective.waitingMinutes) },
        ]}
      />
      <Unplaced shown={props.shown} links={props.links} />
      <WhatIfs shown={props.shown} links={props.links} />
      {hosts.map((host) => (
        <HostBoard key={host.hostName} host={host} links={props.links} />
      ))}
    </Section>
  );
}

/** A plan that was adapted on the day is no longer what was proven. */
function Status({ shown: { plan, isAdapted } }: { shown: PlanOnBoard }): VNode {
  if (isAdapted) return <Notice tone="info">{t.adapted}</Notice>;
  return <Notice tone={plan.status === 'optimal' ? 'ok' : 'warn'}>{t.status[plan.status]}</Notice>;
}

/** So many of the best are seen at once; the others are one click away. */
const BEST_WHAT_IFS = 5;

function WhatIfs({ shown, links }: { shown: PlanOnBoard; links: DraftLinks | undefined }): VNode | null {
  if (shown.whatIfs.length === 0) return null;
  const items = shown.whatIfs.map((whatIf, at) => <WhatIfItem key={whatIf.text} {...whatIf} at={at} links={links} />);
  const others = items.slice(BEST_WHAT_IFS);
  return (
    <>
      <h3>{t.whatIfTitle}</h3>
      <ul>{items.slice(0, BEST_WHAT_IFS)}</ul>
      {others.length === 0 ? null : (
        <details class="no-print">
          <summary>{t.moreWhatIfs(others.length)}</summary>
          <ul>{others}</ul>
        </details>
      )}
    </>
  );
}

function WhatIfItem(props: WhatIfOnBoard & { at: number; links: DraftLinks | undefined }): VNode {
  const { text, canBeTried, wishes, at, links } = props;
  return (
    <li>
      {text}{' '}
      {canBeTried && links ? (
        <a class="no-print" href={`${links.base}?probeer=${links.version}-${at}`} aria-label={t.tryOf(text)}>
          {t.tryIt}
        </a>
      ) : null}
      {wishes !== undefined && links ? (
        <a class="no-print" href={wishes}>
          {t.wishAnew}
        </a>
      ) : null}
    </li>
  );
}

function Unplaced({ shown, links }: { shown: PlanOnBoard; links: DraftLinks | undefined }): VNode | null {
  if (shown.plan.objective.withInterview === shown.people) return <Notice tone="ok">{t.everybodyPlaced}</Notice>;
  const give = {
    label: t.give,
    hideLabel: true,
    cell: (row: PlanOnBoard['unplaced'][number]) => (
      <a class="no-print" href={`${links?.base ?? ''}/deelnemer/${row.registrationId}`} aria-label={t.giveTo(row.name)}>
        {t.give}
      </a>
    ),
  };
  return (
    <DataTable
      caption={t.unplacedTitle}
      rows={shown.unplaced}
      columns={[
        { label: t.person, heading: true, cell: (row) => <Name {...row} /> },
        { label: t.wishes, cell: (row) => row.wishes },
        { label: t.why, cell: (row) => <Why {...row} /> },
        ...(links ? [give] : []),
      ]}
    />
  );
}

const Why = ({ reason, change }: PlanOnBoard['unplaced'][number]): VNode => (
  <>
    {reason}{' '}
    <a class="no-print" href={change.href}>
      {change.label}
    </a>
  </>
);

const Name = ({ name, isAbsent }: PlanOnBoard['unplaced'][number]): VNode => (
  <>
    {name} {isAbsent ? <Badge tone="problem">{t.absent}</Badge> : null}
  </>
);
