import type { InterviewView } from '../../../../modules/interviews';
import { boardOf } from './board-hosts';

const slot = (id: string, startsAt: string, places: number) => ({
  id,
  startsAt,
  endsAt: startsAt,
  places,
  groupIds: [],
});

const interview = (registrationId: string, slotId: string, more: Partial<InterviewView> = {}): InterviewView => ({
  ...{ id: `${registrationId}-${slotId}`, eventId: 'e', registrationId, vacancyId: 'v', vacancyTitle: 'inpakker' },
  ...{ hostCompanyId: 'h', hostName: 'Tragel', visitId: 'tragel', slotId, lastSlotId: slotId },
  ...{ startsAt: '09:30', endsAt: '09:45' },
  ...{ place: 1, pinned: false, phoneUntil: null, state: 'planned', notHeldReason: null },
  ...more,
});

const person = (firstName: string) => ({ firstName, lastName: 'Peeters', interpreterLanguage: null });

describe('the table of one host', () => {
  const visit = { id: 'tragel', name: 'Tragel', slots: [slot('1', '09:30', 1), slot('2', '09:45', 1)] };
  const people = {
    byId: new Map([
      ['an', person('An')],
      ['bo', person('Bo')],
      ['cis', person('Cis')],
    ]),
    absent: new Set(['bo']),
  };

  it('has no moment for an interview by phone, and nobody twice', () => {
    const phoned = interview('an', '1', { phoneUntil: '2027-03-14' });
    const board = boardOf(visit, [phoned, interview('cis', '1'), interview('an', '9', { visitId: 'zuid' })], people);
    expect(board.byPhone).toEqual([
      { interviewId: 'an-1', personName: 'An Peeters', vacancyTitle: 'inpakker', until: '2027-03-14' },
    ]);
    const shown = board.slots.flatMap(({ interviews }) => interviews.map((one) => one?.personName));
    expect(shown).toEqual(['Cis Peeters', undefined]);
  });

  it('shows somebody who needs more time in every moment of the interview', () => {
    const long = interview('an', '1', { lastSlotId: '2', endsAt: '10:00' });
    const shown = boardOf(visit, [long], people).slots.flatMap(({ interviews }) => interviews);
    expect(shown.map((one) => [one?.personName, one?.goesOn])).toEqual([
      ['An Peeters', false],
      ['An Peeters', true],
    ]);
  });

  it('marks who is absent', () => {
    const board = boardOf(visit, [interview('an', '1'), interview('bo', '2')], people);
    expect(board.slots.map(({ interviews }) => interviews[0]?.isAbsent)).toEqual([false, true]);
  });

  it('still shows who has the second interviewer when there is only one left', () => {
    const board = boardOf(visit, [interview('an', '1', { place: 2 })], people);
    expect(board.places).toBe(2);
    expect(board.slots[0]!.interviews.map((one) => one?.personName)).toEqual([undefined, 'An Peeters']);
    expect(board.slots.map(({ closed }) => closed)).toEqual([[0], [1]]);
  });

  it('has nothing free at a moment that has no interviewer any more', () => {
    const late = { ...visit, slots: [slot('1', '09:30', 2), slot('2', '09:45', 0)] };
    expect(boardOf(late, [], people).slots.map(({ closed }) => closed)).toEqual([[], [0, 1]]);
  });
});
