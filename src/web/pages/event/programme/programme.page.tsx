import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { Notice } from '../../../components';
import { EventPage } from '../../../layout';
import { GroupsSection, SlotsSection, ToursSection } from './meeting-sections';
import type { ProgrammeProps } from './programme-parts';
import { StopsSection, VehiclesSection } from './transport-sections';
import { VisitsSection } from './visits-section';

const t = coordinatorTexts.programme;

/** All that is planned for the day, part by part, with a small form under each part. */
export function ProgrammePage(props: ProgrammeProps): VNode {
  const { event, state } = props;
  return (
    <EventPage
      title={`${t.title} – ${event.title}`}
      user={props.user}
      notice={props.notice}
      event={event}
      tab="/programma"
      state={state}
    >
      {props.isOpen ? null : <Notice tone="info">{t.fixed}</Notice>}
      <VehiclesSection {...props} />
      <StopsSection {...props} />
      <VisitsSection {...props} />
      <GroupsSection {...props} />
      <ToursSection {...props} />
      <SlotsSection {...props} />
    </EventPage>
  );
}
