import type { VNode } from 'preact';
import type { HostCompanyView, PickupStopView } from '../../../modules/companies';
import type { EventProgramme, EventView } from '../../../modules/events';
import type { CurrentUser } from '../../../modules/identity';
import { coordinatorTexts } from '../../../texts/coordinator';
import { ErrorSummary, EventTabs, Notice } from '../../components';
import { Page } from '../../layout';
import { GroupsSection, SlotsSection, ToursSection } from './programme-meetings';
import { StopsSection, VehiclesSection } from './programme-transport';
import { VisitsSection } from './programme-visits';
import type { FormState } from './submitted-form';

const t = coordinatorTexts.programme;

/** What every part of the programme page shows and lets change. */
export interface ProgrammeProps {
  readonly user: CurrentUser;
  readonly event: EventView;
  readonly programme: EventProgramme;
  readonly pickupStops: readonly PickupStopView[];
  readonly hosts: readonly HostCompanyView[];
  readonly isOpen: boolean;
  readonly notice?: string | undefined;
  readonly state?: FormState | undefined;
}

/** All that is planned for the day, part by part, with a small form under each part. */
export function ProgrammePage(props: ProgrammeProps): VNode {
  const { event, state } = props;
  return (
    <Page
      title={`${t.title} – ${event.title}`}
      user={props.user}
      current="/evenementen"
      width="wide"
      notice={props.notice}
      hasErrors={state !== undefined}
    >
      <h1>{event.title}</h1>
      <EventTabs code={event.code} title={event.title} current="/programma" />
      <ErrorSummary errors={state?.errors ?? {}} />
      {props.isOpen ? null : <Notice tone="info">{t.fixed}</Notice>}
      <VehiclesSection {...props} />
      <StopsSection {...props} />
      <VisitsSection {...props} />
      <GroupsSection {...props} />
      <ToursSection {...props} />
      <SlotsSection {...props} />
    </Page>
  );
}
