import {
  eventLifeCycle,
  isProgrammeOpen,
  requireDraft,
  requireOpenProgramme,
  type EventCommand,
  type EventState,
} from './event-life-cycle';

const states: readonly EventState[] = [
  'draft',
  'published',
  'closed',
  'final',
  'running',
  'finished',
  'anonymised',
  'cancelled',
];
const commands: readonly EventCommand[] = ['publish', 'close', 'finalise', 'start', 'finish', 'anonymise', 'cancel'];

const allowed: Readonly<Partial<Record<`${EventState} ${EventCommand}`, EventState>>> = {
  'draft publish': 'published',
  'published close': 'closed',
  'closed finalise': 'final',
  'final start': 'running',
  'running finish': 'finished',
  'finished anonymise': 'anonymised',
  'draft cancel': 'cancelled',
  'published cancel': 'cancelled',
  'closed cancel': 'cancelled',
  'final cancel': 'cancelled',
  'running cancel': 'cancelled',
};

describe('eventLifeCycle', () => {
  const pairs = states.flatMap((state) => commands.map((command) => [state, command] as const));

  it.each(pairs)('from %s on %s goes only where it may', (state, command) => {
    const next = allowed[`${state} ${command}`];
    if (next === undefined) {
      expect(() => eventLifeCycle.next(state, command)).toThrow(
        expect.objectContaining({ code: 'EVENT.WRONG_STATE', kind: 'conflict' }) as Error,
      );
    } else {
      expect(eventLifeCycle.next(state, command)).toBe(next);
    }
  });

  it('says in Dutch what cannot be done and why', () => {
    expect(() => eventLifeCycle.next('finished', 'cancel')).toThrow(
      'Het evenement afgelasten kan nu niet. Het evenement is afgelopen.',
    );
  });
});

describe('the programme', () => {
  it('is open until the day begins', () => {
    expect(states.filter(isProgrammeOpen)).toEqual(['draft', 'published', 'closed', 'final']);
    expect(() => requireOpenProgramme('running')).toThrow('Het programma kan niet meer veranderen.');
  });

  it('loses nothing that people may depend on once they can be referred', () => {
    expect(() => requireDraft('draft')).not.toThrow();
    expect(() => requireDraft('published')).toThrow(expect.objectContaining({ code: 'EVENT.DRAFT_ONLY' }) as Error);
    expect(() => requireDraft('cancelled')).toThrow(
      expect.objectContaining({ code: 'EVENT.PROGRAMME_FIXED' }) as Error,
    );
  });
});
