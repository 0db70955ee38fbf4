import { Injectable } from '@nestjs/common';
import { EventReader, isProgrammeOpen } from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { TourPlanReader } from '../../../../modules/interviews';
import { RegistrationReader } from '../../../../modules/registrations';
import { tourTexts as t } from '../../../../texts/tours';
import { termsToShow } from './tours.forms';
import type { ToursView } from './tours-view';

/** What the page about tours shows. */
@Injectable()
export class ToursReader {
  constructor(
    private readonly events: EventReader,
    private readonly registrations: RegistrationReader,
    private readonly plans: TourPlanReader,
  ) {}

  /** @throws DomainError not-found for another association's */
  async ofEvent(user: CurrentUser, code: string): Promise<ToursView> {
    const event = await this.events.byIdOrCode(user.associationId, code);
    const programme = await this.events.programme(event.id);
    const people = new Map((await this.registrations.ofEvent(event.id)).map((person) => [person.id, person]));
    const hosts = programme.visits.filter(({ kind }) => kind === 'host');
    return {
      ...{ user, event, visits: hosts, errors: {} },
      isOpen: isProgrammeOpen(event.state),
      plans: await this.plans.ofEvent(event.id),
      values: termsToShow(programme),
      nameOfVisit: (id) => hosts.find((visit) => visit.id === id)?.name ?? '',
      nameOfPerson: (id) => {
        const person = people.get(id);
        return person ? `${person.firstName} ${person.lastName}` : t.somebody;
      },
    };
  }
}
