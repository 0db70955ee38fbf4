import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../../../kernel';
import { UnnotedReader, type Unnoted } from '../../../../modules/attendance';
import { CoachContactReader, EventReader, type EventView, type NextStepFacts } from '../../../../modules/events';
import { EventMessagesReader } from '../../../../modules/notifications';
import { SeatOccupancyReader } from '../../../../modules/registrations';
import { eventStepTexts as t } from '../../../../texts/event-steps';
import type { Step } from './overview.forms';
import { NextStepReader } from './next-step.reader';

/** What a step does: what follows of it, what to mind, and who is not noted. */
export interface StepConsequences {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  /** People of whom nobody noted whether they were there; only asked when the day is finished. */
  readonly unnoted: readonly Unnoted[];
}

/** Gathers what a coordinator reads before a step is taken. */
@Injectable()
export class StepQuestionReader {
  constructor(
    private readonly events: EventReader,
    private readonly facts: NextStepReader,
    private readonly occupancy: SeatOccupancyReader,
    private readonly operators: CoachContactReader,
    private readonly messages: EventMessagesReader,
    private readonly unnoted: UnnotedReader,
  ) {}

  async ofStep(event: EventView, step: Step): Promise<StepConsequences> {
    const facts = await this.facts.ofEvent(event);
    const unnoted = step === 'finish' ? await this.unnoted.ofEvent(event.id) : [];
    return { ...(await this.consequences(event, step, facts)), unnoted };
  }

  private async consequences(
    event: EventView,
    step: Step,
    facts: NextStepFacts,
  ): Promise<Omit<StepConsequences, 'unnoted'>> {
    switch (step) {
      case 'publish':
        return {
          lines: [t.publish.referral(event.referralClosesOn), t.publish.messages, t.publish.fixed],
          warnings: [],
        };
      case 'close':
        return this.ofClosing(event, facts);
      case 'finalise':
        return this.ofFinalising(event, facts);
      case 'start':
        return { lines: [t.start.fixed, t.start.messages], warnings: [] };
      case 'finish':
        return this.ofFinishing(event, facts);
      case 'reopen':
        return { lines: reopeningLines(event, facts), warnings: [] };
    }
  }

  private async ofClosing({ id, referralClosesOn }: EventView, { today }: NextStepFacts) {
    const { waiting } = await this.occupancy.ofEvent(id);
    const people = waiting.reduce((total, one) => total + one.people, 0);
    return {
      lines: [t.close.nobody, ...(people === 0 ? [] : [t.close.waiting(people)]), t.nothingSent],
      warnings: today <= referralClosesOn ? [t.close.early(referralClosesOn)] : [],
    };
  }

  private async ofFinalising({ id }: EventView, { hasRoute, lacksInterviews }: NextStepFacts) {
    const contacts = (await this.operators.ofEvent(id)).filter(({ contactEmail }) => contactEmail !== '');
    const { vehicles } = await this.events.programme(id);
    const names = vehicles
      .filter((vehicle) => contacts.some(({ vehicleId }) => vehicleId === vehicle.id))
      .map(({ name, coachOperator }) => coachOperator || name);
    return {
      lines: [
        names.length === 0 ? t.finalise.noOperator : t.finalise.operators([...new Set(names)]),
        t.finalise.others,
        t.finalise.open,
      ],
      warnings: [...(hasRoute ? [] : [t.finalise.noRoute]), ...(lacksInterviews ? [t.finalise.noInterviews] : [])],
    };
  }

  private async ofFinishing(event: EventView, { lastReturn, now }: NextStepFacts) {
    const waiting = (await this.messages.ofEvent(event, event.id)).filter(
      ({ state, dueAt }) => ['planned', 'queued'].includes(state) && localDateOf(dueAt) <= event.date,
    );
    return {
      lines: [t.finish.over, t.finish.messages, ...(waiting.length === 0 ? [] : [t.finish.stillToGo(waiting.length)])],
      warnings: lastReturn !== null && lastReturn > now ? [t.finish.earlier(lastReturn)] : [],
    };
  }
}

function reopeningLines({ state, referralClosesOn }: EventView, { today }: NextStepFacts): readonly string[] {
  const referral = referralClosesOn >= today ? t.reopen.referral : t.reopen.referralOver;
  const lines: Partial<Record<EventView['state'], readonly string[]>> = {
    closed: [referral(referralClosesOn), t.reopen.offers, t.reopen.staysSent],
    final: [t.reopen.staysSent, t.reopen.routeWaits, t.reopen.routeAgain],
    running: [t.reopen.programme, t.reopen.notes, t.reopen.staysSent],
    finished: [t.reopen.day, t.reopen.notes, t.nothingSent],
  };
  return lines[state] ?? [];
}
