import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  CancelEvent,
  CloseEvent,
  FinaliseEvent,
  FinishEvent,
  PublishEvent,
  StartEvent,
  type EventState,
} from '../../../../modules/events';
import type { CurrentUser } from '../../../../modules/identity';
import { coordinatorTexts } from '../../../../texts/coordinator';

const STEPS = ['openstellen', 'sluiten', 'definitief', 'starten', 'afronden', 'afgelasten'] as const;

/** A step in an event's life, as the buttons of the overview name it. */
export type Step = (typeof STEPS)[number];

/** The form behind those buttons; only calling off asks for a reason. */
export const stepForm = z.object({ stap: z.enum(STEPS), reden: z.string().trim().max(200).default('') });

interface StepCommand {
  readonly user: CurrentUser;
  readonly eventId: string;
  readonly reason: string;
}

/** Leads each button of the overview to its use case. */
@Injectable()
export class EventSteps {
  private readonly useCases: Readonly<Record<Step, { execute(command: StepCommand): Promise<void> }>>;

  constructor(
    publish: PublishEvent,
    close: CloseEvent,
    finalise: FinaliseEvent,
    start: StartEvent,
    finish: FinishEvent,
    cancel: CancelEvent,
  ) {
    this.useCases = {
      openstellen: publish,
      sluiten: close,
      definitief: finalise,
      starten: start,
      afronden: finish,
      afgelasten: cancel,
    };
  }

  take(step: Step, command: StepCommand): Promise<void> {
    return this.useCases[step].execute(command);
  }

  /** What to say after the step that led to this state. */
  noticeFor(state: EventState): string | undefined {
    const { done } = coordinatorTexts.overview;
    return state in done ? done[state as keyof typeof done] : undefined;
  }
}
