import type { VNode } from 'preact';
import type { OwnTravelTimeView } from '../../../../modules/events';
import type { AssociationView, CurrentUser } from '../../../../modules/identity';
import { travelTexts } from '../../../../texts/travel';
import {
  Badge,
  CheckField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Field,
  PostButton,
  Section,
  SelectField,
  SeenField,
  SubmitButton,
} from '../../../components';
import { Page } from '../../../layout';
import { boxOf, fieldsOf, type FormState } from '../../../forms/form-state';
import { newOwnTime, ownTimeForm, ownTimeRemovalForm, settingsForm, settingsValues } from './travel.forms';
import { placeKeysOf, placeOptionsOf, type ListedPlace } from './travel-places';

const t = travelTexts.page;

interface TravelProps {
  readonly user: CurrentUser;
  readonly association: AssociationView;
  readonly ownTimes: readonly OwnTravelTimeView[];
  readonly places: readonly ListedPlace[];
  /** Address of the map service; empty when there is none. */
  readonly mapAddress: string;
  readonly state: FormState | undefined;
  readonly notice: string | undefined;
}

/** How long buses take, and who says so. */
export function TravelPage(props: TravelProps): VNode {
  const { user, state, notice, mapAddress } = props;
  return (
    <Page title={t.title} user={user} current="/reistijden" notice={notice} hasErrors={state !== undefined}>
      <h1>{t.title}</h1>
      <ErrorSummary state={state} />
      <p>{t.intro}</p>
      <Section title={t.sources}>
        <ol>
          {t.order.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <Facts items={[{ term: t.map, value: mapAddress === '' ? t.noMap : t.mapAt(mapAddress) }]} />
      </Section>
      <Section title={t.own} id={ownTimeRemovalForm.id}>
        <p>{t.ownIntro}</p>
        <OwnTimes {...props} />
        <OwnTimeForm {...props} />
      </Section>
      <Section title={t.settings}>
        <SettingsForm {...props} />
      </Section>
    </Page>
  );
}

function OwnTimes({ ownTimes, places }: TravelProps): VNode {
  const known = placeKeysOf(places);
  if (ownTimes.length === 0) return <EmptyState>{t.noOwn}</EmptyState>;
  return (
    <DataTable
      caption={t.own}
      hideCaption
      rows={ownTimes}
      columns={[
        { label: t.from, heading: true, cell: ({ fromName }) => fromName },
        { label: t.to, cell: ({ toName }) => toName },
        { label: t.minutes, align: 'right', cell: ({ minutes }) => String(minutes) },
        {
          label: t.note,
          cell: ({ from, to }) => (known.has(from) && known.has(to) ? '' : <Badge tone="warn">{t.gone}</Badge>),
        },
        {
          label: t.remove,
          hideLabel: true,
          cell: ({ id, fromName, toName }) => (
            <PostButton
              action="/reistijden/eigen/weg"
              tone="quiet"
              fields={{ id }}
              label={t.removeOf(fromName, toName)}
            >
              {t.remove}
            </PostButton>
          ),
        },
      ]}
    />
  );
}

function OwnTimeForm({ state, places }: TravelProps): VNode {
  const options = placeOptionsOf(places);
  const field = fieldsOf(state, ownTimeForm, newOwnTime);
  return (
    <form method="post" action="/reistijden/eigen" id={ownTimeForm.id}>
      <h3>{t.addTitle}</h3>
      <SelectField {...field('from')} label={t.from} options={options} />
      <SelectField {...field('to')} label={t.to} options={options} />
      <Field {...field('minutes')} label={t.minutes} inputMode="numeric" width="short" />
      <div class="field">
        <CheckField {...boxOf(field('bothWays'))} label={t.bothWays} />
      </div>
      <SubmitButton>{t.add}</SubmitButton>
    </form>
  );
}

function SettingsForm({ state, association }: TravelProps): VNode {
  const field = fieldsOf(state, settingsForm, settingsValues(association));
  return (
    <form method="post" action="/reistijden/schatting" id={settingsForm.id}>
      <SeenField form={settingsForm} state={state} values={settingsValues(association)} />
      <Field {...field('speedKmh')} label={t.speed} hint={t.speedHint} width="short" />
      <Field {...field('detourFactor')} label={t.detour} hint={t.detourHint} width="short" />
      <Field {...field('reachKm')} label={t.reach} hint={t.reachHint} width="short" />
      <SubmitButton>{t.save}</SubmitButton>
    </form>
  );
}
