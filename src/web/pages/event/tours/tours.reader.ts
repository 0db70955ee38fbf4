import { Injectable } from '@nestjs/common';
import { EventReader, isProgrammeOpen, type VisitView } from '../../../../modules/events';
import { TourPlanReader, type TourPlanView } from '../../../../modules/interviews';
import { RegistrationReader } from '../../../../modules/registrations';
import { tourTexts as t } from '../../../../texts/tours';
import type { EventScope } from '../../../forms/event-post';
import type { FormBody } from '../../../forms/form-body';
import { termsToShow } from './tours.forms';

/** All that the page about tours shows of an event. */
export interface ToursView extends EventScope {
  /** Of host companies. */
  readonly visits: readonly VisitView[];
  readonly isOpen: boolean;
  readonly plans: TourPlanView;
  readonly nameOfPerson: (registrationId: string) => string;
  readonly nameOfVisit: (visitId: string) => string;
  /** What stands in the form before anything is typed. */
  readonly terms: FormBody;
}

/** What the page about tours shows. */
@Injectable()
export class ToursReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly plans: TourPlanReader,
  ) {}

  async ofEvent({ user, event }: EventScope): Promise<ToursView> {
    const programme = await this.events.programme(event.id, 'next');
    const people = new Map((await this.registrations.ofEvent(event.id)).map((person) => [person.id, person]));
    const hosts = programme.visits.filter(({ kind }) => kind === 'host');
    return {
      ...{ user, event, visits: hosts },
      isOpen: isProgrammeOpen(event.state),
      plans: await this.plans.ofEvent(event.id),
      terms: termsToShow(programme),
      nameOfVisit: (id) => hosts.find((visit) => visit.id === id)?.name ?? '',
      nameOfPerson: (id) => {
        const person = people.get(id);
        return person ? `${person.firstName} ${person.lastName}` : t.somebody;
      },
    };
  }
}
