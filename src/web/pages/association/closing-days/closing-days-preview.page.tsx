import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import type { DaysPreview } from '../../../../modules/notifications';
import { closingDaysTexts } from '../../../../texts/closing-days';
import { DataTable, LinkButton, PostButton } from '../../../components';
import { Page } from '../../../layout';
import { ADDRESS } from './closing-days.forms';

const t = closingDaysTexts.preview;

interface PreviewProps {
  readonly user: CurrentUser;
  /** What is considered, in words. */
  readonly what: string;
  readonly previews: readonly DaysPreview[];
  /** What the button does. */
  readonly action: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly backTo: string;
}

const touched = (previews: readonly DaysPreview[]): number =>
  previews.reduce((sum, { moved, atOnce, added, dropped }) => sum + moved + atOnce + added + dropped, 0);

/** What other days would do to the messages that wait, before anything changes. */
export function DaysPreviewPage({ user, what, previews, action, label, fields, backTo }: PreviewProps): VNode {
  const count = touched(previews);
  return (
    <Page title={t.title} user={user} current={ADDRESS} width="wide">
      <h1>{t.title}</h1>
      <p class="lead">{what}</p>
      <p>{t.not}</p>
      <p>{count === 0 ? t.none : t.some(count)}</p>
      {count === 0 ? null : <PreviewTable previews={previews} />}
      <div class="row">
        <PostButton action={action} fields={{ ...fields, seen: 'ja' }} tone="primary">
          {label}
        </PostButton>
        <LinkButton href={backTo}>{t.cancel}</LinkButton>
      </div>
    </Page>
  );
}

function PreviewTable({ previews }: { readonly previews: readonly DaysPreview[] }): VNode {
  return (
    <>
      <DataTable
        caption={t.title}
        hideCaption
        rows={previews}
        columns={[
          { label: t.event, heading: true, cell: ({ title }) => title },
          { label: t.moved, align: 'right', cell: ({ moved }) => moved },
          { label: t.atOnce, align: 'right', cell: ({ atOnce }) => atOnce },
          { label: t.added, align: 'right', cell: ({ added }) => added },
          { label: t.dropped, align: 'right', cell: ({ dropped }) => dropped },
        ]}
      />
      <p>{t.dropNote}</p>
    </>
  );
}
