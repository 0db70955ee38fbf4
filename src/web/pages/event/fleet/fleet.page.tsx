import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import type { FleetComparison, FleetFigures, FleetOption } from '../../../../modules/interviews';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { comparisonTexts as t } from '../../../../texts/fleet';
import { Badge, DataTable, EmptyState, Notice, PostButton, type Column } from '../../../components';
import { withNames } from '../../../components/with-names';
import { eventAddress } from '../../../forms/event-post';
import type { FormState } from '../../../forms/form-state';
import { EventPage } from '../../../layout';
import { fleetForm } from './fleet.forms';
import type { FleetView } from './fleet.reader';

export interface FleetProps extends FleetView {
  readonly user: CurrentUser;
  /** A choice that was refused. */
  readonly state?: FormState | undefined;
}

/** One, two or three buses side by side: what each costs, and what people have of it. */
export function FleetPage(props: FleetProps): VNode {
  const { event, comparison } = props;
  return (
    <EventPage title={`${t.title} – ${event.title}`} user={props.user} event={event} tab="/plan" state={props.state}>
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      {props.isTrial ? <Notice tone="info">{coordinatorTexts.route.trial}</Notice> : null}
      {comparison ? <Comparison {...props} comparison={comparison} /> : <EmptyState>{t.notReady}</EmptyState>}
      <p class="no-print">
        <a href={eventAddress(event, '/plan')}>{t.back}</a>
      </p>
    </EventPage>
  );
}

type Compared = FleetProps & { readonly comparison: FleetComparison };

function Comparison(props: Compared): VNode {
  const { options, compared, isComplete } = props.comparison;
  const possible = options.flatMap((option) => (option.figures ? [{ ...option, figures: option.figures }] : []));
  const differences = possible.flatMap((option, at) => {
    const before = possible[at - 1];
    return before ? [differenceOf(before, option)] : [];
  });
  const isProven = isComplete && options.every((option) => option.isProven);
  return (
    <>
      <Notice tone={isProven ? 'ok' : 'warn'}>{isProven ? t.proven(compared) : t.notProven(compared)}</Notice>
      <div id={fleetForm.id}>
        <DataTable caption={t.title} hideCaption rows={rowsOf(props)} columns={columnsOf(props)} />
      </div>
      {differences.length === 0 ? null : (
        <ul>
          {differences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A figure of every choice. */
interface FleetRow {
  readonly label: string;
  readonly of: (option: FleetOption) => VNode | string | null;
}

/** A column for each choice, so that what is compared stands side by side. */
const columnsOf = ({ comparison, names }: Compared): Column<FleetRow>[] => [
  { label: t.figure, heading: true, hideLabel: true, cell: ({ label }) => label },
  ...comparison.options.map((option) => ({
    label: option.vehicleIds.map((id) => names.get(id) ?? '').join(', '),
    cell: ({ of }: FleetRow) => of(option),
  })),
];

function rowsOf(props: Compared): FleetRow[] {
  const figure = (label: string, text: (figures: FleetFigures) => string): FleetRow => ({
    label,
    of: ({ figures }) => (figures === null ? '' : text(figures)),
  });
  return [
    { label: t.possible, of: (option) => possibleText(option, props.names) },
    figure(t.price, ({ cents }) => (cents === null ? t.unknownPrice : t.euro(cents))),
    figure(t.driving, ({ drivingMinutes }) => t.minutes(drivingMinutes)),
    figure(t.out, ({ passengerMinutes }) => t.minutes(passengerMinutes)),
    figure(t.home, ({ homeMinutes }) => t.minutes(homeMinutes)),
    figure(t.carried, ({ carried }) => String(carried)),
    figure(t.withInterview, ({ withInterview }) => String(withInterview)),
    figure(t.firstChoices, ({ firstChoices }) => String(firstChoices)),
    figure(t.interviews, ({ interviews }) => String(interviews)),
    { label: t.choice, of: (option) => <Choice {...props} option={option} /> },
  ];
}

function possibleText({ figures, reasons, isProven }: FleetOption, names: FleetView['names']): string {
  if (figures !== null) return t.yes;
  const words = reasons.map((reason) => withNames(reason, names, coordinatorTexts.route.somewhere)).join(' ');
  return isProven ? t.impossible(words) : t.notFound(words);
}

/** Which buses drive now, or the button to let these drive. */
function Choice({ event, names, driving, option }: Compared & { readonly option: FleetOption }): VNode | null {
  const { vehicleIds, figures } = option;
  if (vehicleIds.length === driving.size && vehicleIds.every((id) => driving.has(id))) {
    return (
      <span class="nowrap">
        <Badge>{t.isNow}</Badge>
      </span>
    );
  }
  if (figures === null) return null;
  const label = t.chooseOf(vehicleIds.map((id) => names.get(id) ?? ''));
  return (
    <PostButton
      action={eventAddress(event, '/plan/bussen')}
      fields={{ vehicles: vehicleIds.join(',') }}
      tone="quiet"
      label={label}
    >
      {t.choose}
    </PostButton>
  );
}

type Possible = FleetOption & { readonly figures: FleetFigures };

function differenceOf(before: Possible, after: Possible): string {
  const [one, other] = [before.figures, after.figures];
  return t.difference(before.vehicleIds.length, after.vehicleIds.length, {
    cents: one.cents === null || other.cents === null ? null : other.cents - one.cents,
    driving: Math.round(other.drivingMinutes - one.drivingMinutes),
    riding: Math.round(other.passengerMinutes + other.homeMinutes - one.passengerMinutes - one.homeMinutes),
    withInterview: other.withInterview - one.withInterview,
    firstChoices: other.firstChoices - one.firstChoices,
  });
}
