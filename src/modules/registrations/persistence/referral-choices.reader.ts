import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database';
import { registrationTexts } from '../../../texts/registrations';
import { HostCompanyReader, type VacancyView } from '../../companies';
import { EventReader, givesTours, type EventView } from '../../events';
import type { ChosenRefs, ReferralChoices } from '../domain/referral-choices';
import { warningsFor, type Abilities } from '../domain/wishes';
import { interviewOutlook, type InterviewOutlook } from '../domain/interview-outlook';
import { PresenceReader } from './presence.reader';
import { takesNoStairs, type NeedKind } from '../domain/registration-state';
import { RegistrationReader, type RegistrationView } from './registration.reader';

interface EventRef {
  readonly id: string;
  readonly associationId: string;
}

/** What a referral may hope for, with or without an interview. */
export interface ReferralOutlook extends InterviewOutlook {
  /** No interview is possible, and a company still shows this person around. */
  readonly tourInstead: boolean;
}

type MadeChoices = Pick<ChosenRefs, 'stop' | 'preferences'>;

/** Answers what a counsellor can choose from: the event's stops and the vacancies of its hosts. */
@Injectable()
export class ReferralChoicesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventReader,
    private readonly hosts: HostCompanyReader,
    private readonly registrations: RegistrationReader,
    private readonly presences: PresenceReader,
  ) {}

  async of({ id, associationId }: EventRef): Promise<ReferralChoices<VacancyView>> {
    const [stops, vacancies] = await this.unitOfWork.oneTrip(() => [
      this.events.stops(id),
      this.hosts.vacanciesOfEvent(associationId, id),
    ]);
    return { stops, vacancies };
  }

  /** Of all choices only those that were made, as far as they belong to the event. */
  async made(
    { id, associationId }: EventRef,
    { stop, preferences }: MadeChoices,
  ): Promise<ReferralChoices<VacancyView>> {
    const [stops, vacancies] = await this.unitOfWork.oneTrip(() => [
      stop === null ? [] : this.events.stop(id, stop),
      this.hosts.vacanciesOfEvent(associationId, id, preferences),
    ]);
    return { stops, vacancies };
  }

  /** The wishes of a registration, best first. */
  async wishesOf(registration: RegistrationView): Promise<VacancyView[]> {
    const ids = (await this.registrations.preferences([registration.id])).get(registration.id) ?? [];
    const { vacancies } = await this.of({ id: registration.eventId, associationId: registration.associationId });
    return ids.map((id) => vacancies.find((vacancy) => vacancy.id === id)).filter((vacancy) => vacancy !== undefined);
  }

  /** The wished vacancies that ask nothing more than this person has. */
  async possibleWishes(registration: RegistrationView): Promise<ReadonlySet<string>> {
    const wishes = await this.wishesOf(registration);
    return new Set(wishes.filter((wish) => warningsFor([wish], registration).length === 0).map(({ id }) => id));
  }

  /** What a referral that is being made may hope for, by the wishes in it; undefined as long as a wish is not of this event. */
  async outlookFor(
    event: EventRef,
    referral: MadeChoices & Abilities & { readonly needs: readonly NeedKind[] },
  ): Promise<ReferralOutlook | undefined> {
    const { vacancies } = await this.of(event);
    const wishes = referral.preferences.map((ref) => vacancies.find(({ id, code }) => id === ref || code === ref));
    if (wishes.includes(undefined)) return undefined;
    const known = wishes.filter((one) => one !== undefined);
    return this.withTour(event, interviewOutlook({ wishes: known, vacancies, person: referral }), referral.needs);
  }

  /** What a registration may hope for on the day as it is known now, in words for the counsellor. */
  async outlookOf(event: EventView, registration: RegistrationView): Promise<ReferralOutlook> {
    const needs = (await this.registrations.needs([registration.id])).get(registration.id) ?? [];
    return this.withTour(event, await this.interviewsOf(event, registration), needs);
  }

  private async withTour(
    { id, associationId }: EventRef,
    outlook: InterviewOutlook,
    needs: readonly NeedKind[],
  ): Promise<ReferralOutlook> {
    if (outlook.isPossible) return { ...outlook, tourInstead: false };
    const visits = (await this.events.programme(id)).visits.filter(givesTours);
    const sites = takesNoStairs(needs) ? (await this.hosts.list(associationId)).flatMap((host) => host.sites) : [];
    const hasStairs = (siteId: string | null): boolean =>
      sites.some((site) => site.id === siteId && !site.tourStepFree);
    return { ...outlook, tourInstead: visits.some(({ hostSiteId }) => !hasStairs(hostSiteId)) };
  }

  private async interviewsOf(event: EventView, registration: RegistrationView): Promise<InterviewOutlook> {
    const { latestReturn } = registration;
    const wishes = await this.wishesOf(registration);
    const { vacancies } = await this.of({ id: event.id, associationId: event.associationId });
    const isTooEarly = latestReturn !== null && (await this.presences.mustLeaveTooEarly(event, registration));
    if (isTooEarly) {
      const reasons = [registrationTexts.warnings.backTooEarly(latestReturn), ...warningsFor(wishes, registration)];
      return { isPossible: false, reasons, alternatives: [] };
    }
    const reached = await this.presences.companiesOf(event, registration, wishes[0]?.hostCompanyId);
    const isReached = ({ hostCompanyId }: VacancyView): boolean => reached.has(hostCompanyId);
    return interviewOutlook({ wishes, vacancies, person: registration, isReached });
  }
}
