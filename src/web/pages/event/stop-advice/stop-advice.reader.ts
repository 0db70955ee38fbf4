import { Injectable } from '@nestjs/common';
import {
  AdviseStops,
  EventReader,
  isProgrammeOpen,
  type EventView,
  type ReachRules,
  type StopAdvice,
} from '../../../../modules/events';
import { AssociationReader, type CurrentUser } from '../../../../modules/identity';
import { HomesReader, RegistrationReader, type RegistrationView } from '../../../../modules/registrations';

/** Until somebody chose otherwise for their association. */
const REACH_METRES = 3_000;

/** What the page that compares stops shows. */
export interface StopAdviceView {
  readonly event: EventView;
  readonly advice: StopAdvice;
  /** Nobody is referred yet: the homes are those of people known from before. */
  readonly isEarlier: boolean;
  /** People who surely reach no stop of the event, by name: a coordinator sees everybody of an event. */
  readonly missed: readonly Pick<RegistrationView, 'id' | 'firstName' | 'lastName' | 'postcode'>[];
  readonly vehicles: number;
  readonly isOpen: boolean;
  readonly isDraft: boolean;
}

/** Gathers who lives where and what the stops would mean for them. */
@Injectable()
export class StopAdvicePageReader {
  constructor(
    private readonly events: EventReader,
    private readonly homes: HomesReader,
    private readonly registrations: RegistrationReader,
    private readonly adviseStops: AdviseStops,
    private readonly associations: AssociationReader,
  ) {}

  /** @param asked what was asked; the association says the rest */
  async ofEvent(user: CurrentUser, event: EventView, asked: Partial<ReachRules>): Promise<StopAdviceView> {
    const reachMetres = (await this.associations.byId(user.associationId))?.reachMetres ?? REACH_METRES;
    const rules = { reachMetres, byTrain: true, ...asked };
    const own = await this.homes.ofEvent(event.id);
    const isEarlier = own.length === 0;
    const homes = isEarlier ? await this.homes.ofAssociation(event.associationId) : own;
    const advice = await this.adviseStops.execute({ user, eventId: event.id, homes, rules });
    return {
      event,
      advice,
      isEarlier,
      missed: isEarlier ? [] : await this.missed(event, advice),
      vehicles: (await this.events.programme(event.id)).vehicles.length,
      isOpen: isProgrammeOpen(event.state),
      isDraft: event.state === 'draft',
    };
  }

  private async missed(event: EventView, { groupsMissed }: StopAdvice): Promise<RegistrationView[]> {
    const isMissed = ({ postcode, wheelchairPlaces }: RegistrationView): boolean =>
      groupsMissed.some((group) => group.postcode === postcode && group.wheelchairs > 0 === wheelchairPlaces > 0);
    const everybody = await this.registrations.ofEvent(event.id);
    return everybody.filter((person) => person.transport !== 'own' && isMissed(person));
  }
}
