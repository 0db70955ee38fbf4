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
  SubmitButton,
  type Option,
} from '../../../components';
import { Page } from '../../../layout';
import { errorIn, valueIn, type FormState } from '../../../forms/legacy-submit';

/** Beyond this, people may wait at the wrong corner: somebody looks at the map first. */
const DOUBTFUL_METRES = 300;

const isDoubtful = (stop: PickupStopView): boolean => stop.accuracyMetres > DOUBTFUL_METRES;

interface StopsListProps {
  readonly user: CurrentUser;
  readonly stops: readonly PickupStopView[];
  /** Names of municipalities by NIS code. */
  readonly municipalities: ReadonlyMap<string, string>;
  readonly notice: string | undefined;
}

/** All pick-up stops of the association. */
export function StopsPage({ user, stops, municipalities, notice }: StopsListProps): VNode {
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
  readonly state: FormState;
}

/** A new pick-up stop. */
export function NewStopPage(props: StopFormProps & { readonly municipalities: readonly Option[] }): VNode {
  const { state } = props;
  return (
    <StopFrame {...props} title={t.add} action="/opstapplaatsen">
      <Field {...fieldOf(state, 'naam')} label={t.name} hint={t.nameHint} maxLength={120} required />
      <SelectField {...fieldOf(state, 'gemeente')} label={t.municipality} options={props.municipalities} required />
      <StopFields state={state} />
    </StopFrame>
  );
}

/** Changes where a stop is. */
export function ChangeStopPage(props: StopFormProps & { readonly stop: PickupStopView }): VNode {
  return (
    <StopFrame {...props} title={t.changeOf(props.stop.name)} action={`/opstapplaatsen/${props.stop.id}`}>
      <p>{t.changeIntro}</p>
      <StopFields state={props.state} />
    </StopFrame>
  );
}

const fieldOf = (state: FormState, name: string) => ({
  name,
  value: valueIn(state, state.form, name),
  error: errorIn(state, state.form, name),
});

function StopFields({ state }: { readonly state: FormState }): VNode {
  const { site } = companyPageTexts;
  return (
    <>
      <Field {...fieldOf(state, 'adres')} label={t.address} maxLength={160} optional />
      <Field {...fieldOf(state, 'herkenning')} label={t.landmark} hint={t.landmarkHint} maxLength={200} optional />
      <Field {...fieldOf(state, 'coordinaten')} label={site.place} hint={site.placeHint} width="medium" required />
      <Field
        {...fieldOf(state, 'nauwkeurig')}
        label={site.accuracy}
        hint={site.accuracyHint}
        inputMode="numeric"
        width="short"
        required
      />
      <div class="field">
        <CheckField name="vlak" label={t.stepFreeLabel} checked={valueIn(state, state.form, 'vlak') === 'ja'} />
      </div>
    </>
  );
}

function StopFrame(
  props: StopFormProps & { readonly title: string; readonly action: string; readonly children: ComponentChildren },
): VNode {
  const { title, state } = props;
  return (
    <Page title={title} user={props.user} current="/opstapplaatsen" hasErrors={Object.keys(state.errors).length > 0}>
      <h1>{title}</h1>
      <ErrorSummary errors={state.errors} />
      <form method="post" action={props.action} id={state.form}>
        {props.children}
        <SubmitButton>{t.save}</SubmitButton>
      </form>
      <p class="section">
        <a href="/opstapplaatsen">{t.back}</a>
      </p>
    </Page>
  );
}
