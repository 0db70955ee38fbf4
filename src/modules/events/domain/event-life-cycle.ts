import { DomainError, StateMachine, type Transitions } from '../../../kernel';
import { eventTexts } from '../../../texts/events';

export type EventState =
  'draft' | 'published' | 'closed' | 'final' | 'running' | 'finished' | 'anonymised' | 'cancelled';

export type EventCommand = 'publish' | 'close' | 'finalise' | 'start' | 'finish' | 'reopen' | 'anonymise' | 'cancel';

const transitions: Transitions<EventState, EventCommand> = {
  draft: { publish: 'published', cancel: 'cancelled' },
  published: { close: 'closed', cancel: 'cancelled' },
  closed: { finalise: 'final', reopen: 'published', cancel: 'cancelled' },
  final: { start: 'running', reopen: 'closed', cancel: 'cancelled' },
  running: { finish: 'finished', reopen: 'final', cancel: 'cancelled' },
  finished: { reopen: 'running', anonymise: 'anonymised' },
  anonymised: {},
  cancelled: {},
};

/** The life of an event, from plan to archive. */
export const eventLifeCycle = new StateMachine<EventState, EventCommand>(
  'EVENT.WRONG_STATE',
  transitions,
  (state, command) => eventTexts.refusedCommand(eventTexts.commands[command], eventTexts.states[state]),
);

const OPEN_PROGRAMME: ReadonlySet<EventState> = new Set(['draft', 'published', 'closed', 'final']);

/** Vehicles, visits, tours, slots and the route may change until the day begins. */
export const isProgrammeOpen = (state: EventState): boolean => OPEN_PROGRAMME.has(state);

/** @throws DomainError `EVENT.PROGRAMME_FIXED` (conflict) once the day has begun or is off */
export function requireOpenProgramme(state: EventState): void {
  if (isProgrammeOpen(state)) return;
  throw new DomainError('EVENT.PROGRAMME_FIXED', 'conflict', eventTexts.programmeFixed(eventTexts.states[state]));
}

/** @throws DomainError `EVENT.DRAFT_ONLY` (conflict) once people can be referred: they may depend on what would go */
export function requireDraft(state: EventState): void {
  requireOpenProgramme(state);
  if (state !== 'draft') throw new DomainError('EVENT.DRAFT_ONLY', 'conflict', eventTexts.draftOnly);
}
