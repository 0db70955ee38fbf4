import type { VNode } from 'preact';
import { coordinatorTexts } from '../../../../texts/coordinator';
import { visitLayoutTexts } from '../../../../texts/visit-layout';
import { Notice } from '../../../components';
import { EventPage } from '../../../layout';
import { GroupsSection, SlotsSection, ToursSection } from './meeting-sections';
import type { ProgrammeProps } from './programme-parts';
import { StopsSection, VehiclesSection } from './transport-sections';
import { VisitsSection } from './visits-section';

const t = coordinatorTexts.programme;

const followsBus = ({ programme }: ProgrammeProps): boolean => programme.visits.some(({ wishes }) => wishes !== null);

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
      {props.isOpen && followsBus(props) ? <Notice tone="info">{visitLayoutTexts.ofDraft}</Notice> : null}
      <VehiclesSection {...props} />
      <StopsSection {...props} />
      <VisitsSection {...props} />
      <GroupsSection {...props} />
      <ToursSection {...props} />
      <SlotsSection {...props} />
    </EventPage>
  );
}
