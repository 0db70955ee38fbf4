import type { ComponentChildren, VNode } from 'preact';
import type { PickupStopView } from '../../../../modules/companies';
import type { CurrentUser } from '../../../../modules/identity';
import { companyPageTexts } from '../../../../texts/companies-pages';
import { stopTexts as t } from '../../../../texts/stops';
import {
  Badge,
  CheckField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Field,
  LinkButton,
  Notice,
  SelectField,
  SeenField,
  SubmitButton,
  type Option,
} from '../../../components';
import { Page } from '../../../layout';
import { boxOf, fieldsOf, type FormState } from '../../../forms/form-state';
import { changeStopForm, newStopForm, stopValues } from './stops.forms';

/** Beyond this, people may wait at the wrong corner: somebody looks at the map first. */
const DOUBTFUL_METRES = 300;

const isDoubtful = (stop: PickupStopView): boolean => stop.accuracyMetres > DOUBTFUL_METRES;

interface StopsProps {
  readonly user: CurrentUser;
  readonly stops: readonly PickupStopView[];
  /** Names of municipalities by NIS code. */
  readonly municipalities: ReadonlyMap<string, string>;
  readonly notice: string | undefined;
}

/** All pick-up stops of the association. */
export function StopsPage({ user, stops, municipalities, notice }: StopsProps): VNode {
  const doubtful = stops.filter(isDoubtful).length;
  return (
    <Page title={t.title} user={user} current="/opstapplaatsen" width="wide" notice={notice}>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <p>
        <LinkButton href="/opstapplaatsen/nieuw" tone="primary">
          {t.add}
        </LinkButton>
      </p>
      {doubtful === 0 ? null : <Notice tone="warn">{t.checkCount(doubtful)}</Notice>}
      {stops.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          hideCaption
          rows={stops}
          columns={[
            { label: t.name, heading: true, cell: (stop) => <StopName stop={stop} /> },
            { label: t.municipality, cell: (stop) => municipalities.get(stop.municipalityNis) ?? '' },
            { label: t.stepFree, cell: (stop) => (stop.stepFree ? t.yes : t.no) },
            { label: t.accuracy, align: 'right', cell: (stop) => companyPageTexts.site.metres(stop.accuracyMetres) },
            { label: t.note, cell: (stop) => <StopNote stop={stop} /> },
            { label: t.change, cell: (stop) => <ChangeLink stop={stop} /> },
          ]}
        />
      )}
    </Page>
  );
}

function StopName({ stop }: { readonly stop: PickupStopView }): VNode {
  const where = [stop.landmark, stop.address].filter(Boolean).join(' – ');
  return (
    <>
      {stop.name}
      <div class="muted small">{where}</div>
    </>
  );
}

function StopNote({ stop }: { readonly stop: PickupStopView }): VNode {
  return (
    <>
      {isDoubtful(stop) ? <Badge tone="warn">{t.check}</Badge> : null}{' '}
      <span class="muted small">{stop.accuracyNote}</span>
    </>
  );
}

function ChangeLink({ stop }: { readonly stop: PickupStopView }): VNode {
  return (
    <a href={`/opstapplaatsen/${stop.id}`} aria-label={t.changeOf(stop.name)}>
      {t.change}
    </a>
  );
}

interface StopFormProps {
  readonly user: CurrentUser;
  /** The form when it was refused. */
  readonly state?: FormState | undefined;
}

/** A new pick-up stop. */
export function NewStopPage(props: StopFormProps & { readonly municipalities: readonly Option[] }): VNode {
  const field = fieldsOf(props.state, newStopForm);
  return (
    <StopFrame {...props} title={t.add} action="/opstapplaatsen">
      <Field {...field('name')} label={t.name} hint={t.nameHint} maxLength={120} required />
      <SelectField {...field('municipalityNis')} label={t.municipality} options={props.municipalities} required />
      <StopFields state={props.state} />
    </StopFrame>
  );
}

/** Changes where a stop is. */
export function ChangeStopPage(props: StopFormProps & { readonly stop: PickupStopView }): VNode {
  const { stop, state } = props;
  return (
    <StopFrame {...props} title={t.changeOf(stop.name)} action={`/opstapplaatsen/${stop.id}`}>
      <p>{t.changeIntro}</p>
      <SeenField form={changeStopForm} state={state} values={stopValues(stop)} />
      <StopFields state={state} stop={stop} />
    </StopFrame>
  );
}

function StopFields({ state, stop }: Pick<StopFormProps, 'state'> & { readonly stop?: PickupStopView }): VNode {
  const { site } = companyPageTexts;
  const field = fieldsOf(state, changeStopForm, stop && stopValues(stop));
  return (
    <>
      <Field {...field('address')} label={t.address} maxLength={160} optional />
      <Field {...field('landmark')} label={t.landmark} hint={t.landmarkHint} maxLength={200} optional />
      <Field {...field('location')} label={site.place} hint={site.placeHint} width="medium" required />
      <Field
        {...field('accuracyMetres')}
        label={site.accuracy}
        hint={site.accuracyHint}
        inputMode="numeric"
        width="short"
        required
      />
      <div class="field">
        <CheckField {...boxOf(field('stepFree'))} label={t.stepFreeLabel} />
      </div>
    </>
  );
}

function StopFrame(
  props: StopFormProps & { readonly title: string; readonly action: string; readonly children: ComponentChildren },
): VNode {
  const { title, state } = props;
  return (
    <Page title={title} user={props.user} current="/opstapplaatsen" hasErrors={state !== undefined}>
      <h1>{title}</h1>
      <ErrorSummary state={state} />
      <form method="post" action={props.action} id={changeStopForm.id}>
        {props.children}
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      <p class="section">
        <a href="/opstapplaatsen">{t.back}</a>
      </p>
    </Page>
  );
}
