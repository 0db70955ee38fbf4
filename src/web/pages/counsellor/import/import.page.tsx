import type { VNode } from 'preact';
import type { EventView } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import type { ImportLine, ImportPreview, ReferralFile } from '../../../../modules/registrations';
import { counsellorTexts } from '../../../../texts/counsellor';
import { longDate } from '../../../../texts/dates';
import { columnTexts } from '../../../../texts/referral-file';
import { DataTable, ErrorSummary, Field, LinkButton, Notice, SubmitButton } from '../../../components';
import { Page } from '../../../layout';
import { columnsForm, confirmForm, fieldsOfChoice, GOOD_LINES } from './import.forms';

const t = counsellorTexts.file;

/** The form that sends a file, and its one input. */
const FILE = 'file';

interface UploadProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly problem?: string;
}

const addressOf = (event: EventView): string => `/doorverwijzen/${encodeURIComponent(event.code)}`;

export function UploadPage({ user, event, problem }: UploadProps): VNode {
  return (
    <Page title={t.title} user={user} current="/doorverwijzen" hasErrors={problem !== undefined}>
      <ErrorSummary
        state={problem === undefined ? undefined : { form: FILE, values: {}, errors: { [FILE]: problem } }}
      />
      <h1>{t.title}</h1>
      <p class="lead">{`${event.title}, ${longDate(event.date)}`}</p>
      <p>{t.intro}</p>
      <p>
        <a href={`${addressOf(event)}/voorbeeld.csv`} download>
          {t.example}
        </a>
      </p>
      <form method="post" action={`${addressOf(event)}/bestand`} encType="multipart/form-data">
        <Field name={FILE} type="file" label={t.choose} hint={t.hint} error={problem} accept=".csv,.txt,text/csv" />
        <SubmitButton>{t.check}</SubmitButton>
      </form>
    </Page>
  );
}

interface PreviewProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly preview: ImportPreview;
  /** The file itself travels along, so that what is committed is what was looked at. */
  readonly file: ReferralFile;
}

/** Every line with what is wrong or noteworthy; with errors, the button goes on with the good lines only. */
export function PreviewPage({ user, event, preview, file }: PreviewProps): VNode {
  const wrong = preview.lines.filter(({ errors }) => errors.length > 0).length;
  const fresh = preview.lines.filter(({ errors, alreadyReferred }) => errors.length === 0 && !alreadyReferred).length;
  return (
    <Page title={t.resultTitle} user={user} current="/doorverwijzen" hasErrors={!preview.ready} width="wide">
      <h1>{t.resultTitle}</h1>
      {preview.ready ? (
        <Notice tone="ok">{t.ready(fresh)}</Notice>
      ) : (
        <Notice tone="problem">{t.notReady(wrong)}</Notice>
      )}
      {preview.notes.map((note) => (
        <Notice key={note} tone="info">
          {note}
        </Notice>
      ))}
      {preview.ready || fresh > 0 ? (
        <form method="post" action={`${addressOf(event)}/bestand/bevestigen`} id={confirmForm.id}>
          <FileFields file={file} />
          {preview.ready ? null : <input type="hidden" name="lines" value={GOOD_LINES} />}
          {preview.ready ? null : <p>{t.commitGoodHint}</p>}
          <SubmitButton>{preview.ready ? t.commit : t.commitGood(fresh)}</SubmitButton>
        </form>
      ) : null}
      <DataTable
        caption={t.resultTitle}
        hideCaption
        columns={[
          { label: t.line, cell: ({ line }: ImportLine) => line, align: 'right' },
          { label: t.name, cell: ({ name }) => name, heading: true },
          { label: t.finding, cell: (line) => <Findings line={line} /> },
        ]}
        rows={[...preview.lines].sort((one, other) => other.errors.length - one.errors.length || one.line - other.line)}
      />
      <form method="post" action={`${addressOf(event)}/bestand/kolommen`} id={columnsForm.id}>
        <FileFields file={file} />
        <SubmitButton tone="quiet" name="change" value="ja">
          {columnTexts.change}
        </SubmitButton>
      </form>
      <p>
        <LinkButton href={`${addressOf(event)}/bestand`}>{t.again}</LinkButton>
      </p>
    </Page>
  );
}

function FileFields({ file }: { file: ReferralFile }): VNode {
  return (
    <>
      <input type="hidden" name="content" value={file.text} />
      {fieldsOfChoice(file.choice ?? []).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Findings({ line }: { line: ImportLine }): VNode {
  const findings = [
    ...line.errors.map((text) => ({ text, tone: 'field-error' })),
    ...(line.alreadyReferred ? [{ text: t.alreadyReferred, tone: 'muted' }] : []),
    ...line.warnings.map((text) => ({ text, tone: 'muted' })),
  ];
  if (findings.length === 0) return <>{t.fine}</>;
  return (
    <>
      {findings.map(({ text, tone }) => (
        <div key={text} class={tone}>
          {text}
        </div>
      ))}
    </>
  );
}
