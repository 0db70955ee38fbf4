import { DomainError } from '../../../kernel/domain-error';
import { goodInput, pin } from '../testing/good-input';
import { parseInterviewProblem } from './parse-interview-problem';
import type { InterviewInput } from '../testing/interview-input';

function lineOf(input: unknown): string {
  try {
    parseInterviewProblem(input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect([error.code, error.kind]).toEqual(['INTERVIEWS.INVALID_PROBLEM', 'invalid']);
    return error.message;
  }
  return 'accepted';
}

type Change = (input: InterviewInput) => void;

describe('the input of the interview planner', () => {
  it('accepts a good problem', () => {
    expect(lineOf(goodInput())).toBe('accepted');
  });

  it.each<[string, Change, string]>([
    ['a pin for a vacancy outside the preferences', (i) => i.pins.push(pin('P4', 'V1', 'S1')), 'P4 koos V1 niet'],
    [
      'a pin with too little Dutch',
      (i) => i.pins.push(pin('P2', 'V2', 'S1')),
      'V2 vraagt Nederlands B1 en P2 heeft A2',
    ],
    ['a pin without the certificate', (i) => i.pins.push(pin('P3', 'V2', 'S1')), 'P3 heeft niet elk attest van V2'],
    ['a pin out of reach', (i) => i.pins.push(pin('P3', 'V3', 'S4')), 'P3 is die dag niet bij C2'],
    ['a pin in a slot of other groups', (i) => i.pins.push(pin('P2', 'V1', 'S2')), 'S2 is niet voor groep B'],
    [
      'a pin too soon after a tour',
      (i) => i.pins.push(pin('P2', 'V3', 'S4')),
      'S4 botst met een rondleiding van groep B',
    ],
    ['a pin before someone comes', (i) => i.pins.push(pin('P4', 'V3', 'S3')), 'P4 is niet beschikbaar op S3'],
    ['a pin across hosts', (i) => i.pins.push(pin('P1', 'V1', 'S3')), 'V1 is bij C1 en S3 bij C2'],
    [
      'a pin in a slot without places',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1')), (i.hosts[0]!.slots[0]!.places = 0)),
      'S1 heeft geen plaatsen',
    ],
    [
      'the same pin twice',
      (i) => i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V1', 'S1')),
      'P1 – V1 – S1 staat er twee keer',
    ],
    [
      'pins that overlap',
      (i) => i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V3', 'S3')),
      'S1 en S3 liggen te dicht bij elkaar',
    ],
    [
      'two pins in one slot',
      (i) => i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V2', 'S1')),
      'P1 is twee keer vastgezet op S1',
    ],
    [
      'two pins for one vacancy',
      (i) => i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V1', 'S2')),
      'P1 is twee keer vastgezet voor V1',
    ],
    [
      'more pins at a host than allowed',
      (i) => i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V2', 'S2')),
      'P1 heeft 2 vastgezette afspraken bij C1: meer dan 1 kan niet',
    ],
    [
      'more pins than a person may have',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1'), pin('P1', 'V3', 'S4')), (i.rules.maxInterviewsPerPerson = 1)),
      'P1 heeft 2 vastgezette afspraken: meer dan 1 kan niet',
    ],
    [
      'more pins in a slot than places',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1'), pin('P2', 'V1', 'S1')), (i.rules.candidatesPerPost = 2)),
      'Op S1 zijn 2 afspraken vastgezet: er is plaats voor 1',
    ],
    [
      'more pins than candidates',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1'), pin('P2', 'V1', 'S1')), (i.hosts[0]!.slots[0]!.places = 2)),
      'Voor V1 zijn 2 kandidaten vastgezet: er is plaats voor 1',
    ],
    ['a pin of an unknown person', (i) => i.pins.push(pin('P9', 'V1', 'S1')), 'onbekende persoon: P9'],
    ['a pin of an unknown vacancy', (i) => i.pins.push(pin('P1', 'V9', 'S1')), 'onbekende vacature: V9'],
    ['a pin of an unknown slot', (i) => i.pins.push(pin('P1', 'V1', 'S9')), 'onbekend gespreksmoment: S9'],
    [
      'a published slot that is unknown',
      (i) => void (i.published = [pin('P1', 'V1', 'S9')]),
      'De gepubliceerde afspraak P1 – V1 – S9 noemt een onbekend',
    ],
    [
      'a published interview twice',
      (i) => void (i.published = [pin('P1', 'V1', 'S1'), pin('P1', 'V1', 'S1')]),
      'gepubliceerde afspraak P1 – V1 – S1 staat er twee keer',
    ],
    [
      'an interpreter who is not in the list',
      (i) => void (i.people[0]!.interpreter = 'T9'),
      'Bij P1 staat een onbekende tolk: T9',
    ],
    [
      'two interpreters of one id',
      (i) => void (i.interpreters = [{ id: 'T1' }, { id: 'T1' }]),
      'De tolk T1 staat twee keer in de lijst',
    ],
    [
      'pins that need one interpreter at two hosts at once',
      (i) => {
        i.interpreters = [{ id: 'T1', languages: ['Dari'] }];
        for (const person of i.people) person.interpreter = 'T1';
        i.pins.push(pin('P1', 'V1', 'S1'), pin('P2', 'V3', 'S3'));
      },
      'Tolk T1 kan niet op S1 bij P1 en op S3 bij P2 zijn',
    ],
    ['an unknown preference', (i) => i.people[0]!.preferences.push('V9'), 'P1 kiest een onbekende vacature: V9'],
    ['a preference twice', (i) => i.people[0]!.preferences.push('V1'), 'P1 kiest de vacature V1 twee keer'],
    ['an unknown host in reach', (i) => void (i.people[0]!.hosts = ['C9']), 'Bij P1 staat een onbekend bedrijf: C9'],
    [
      'no tour at an unknown host',
      (i) => void (i.people[0]!.noTourAt = ['C9']),
      'Bij P1 staat een onbekend bedrijf: C9',
    ],
    ['two hosts of one id', (i) => void (i.hosts[1]!.id = 'C1'), 'Het bedrijf C1 staat twee keer'],
    ['two slots of one id', (i) => void (i.hosts[1]!.slots[0]!.id = 'S1'), 'Het gespreksmoment S1 staat er twee keer'],
    ['two vacancies of one id', (i) => void (i.hosts[1]!.vacancies[0]!.id = 'V1'), 'De vacature V1 staat er twee keer'],
    ['two people of one id', (i) => void (i.people[1]!.id = 'P1'), 'De persoon P1 staat twee keer'],
    [
      'a slot that ends before it starts',
      (i) => void (i.hosts[0]!.slots[0]!.end = '08:45'),
      'Gespreksmoment S1 eindigt niet na het begin (09:00–08:45)',
    ],
    [
      'a slot of no length',
      (i) => void (i.hosts[0]!.slots[0]!.end = '09:00'),
      'Gespreksmoment S1 eindigt niet na het begin',
    ],
    [
      'a tour that ends before it starts',
      (i) => void (i.hosts[0]!.tours[0]!.end = '09:00'),
      'De rondleiding van B bij C1 eindigt niet na het begin',
    ],
    [
      'someone available until before they come',
      (i) => void (i.people[3]!.availableUntil = '09:00'),
      'P4 is beschikbaar tot 09:00: dat is niet na 09:20',
    ],
    [
      'a level that does not exist',
      (i) => void (i.people[0]!.dutch = 'D1'),
      'invoer.people[0].dutch is "D1": kies uit A1, A2',
    ],
    [
      'a level of a vacancy that does not exist',
      (i) => void (i.hosts[0]!.vacancies[0]!.dutch = ''),
      'vacancies[0].dutch moet tekst zijn',
    ],
    [
      'a time that does not exist',
      (i) => void (i.hosts[0]!.slots[0]!.start = '24:10'),
      'slots[0].start moet een tijd zijn',
    ],
    [
      'half a place',
      (i) => void (i.hosts[0]!.slots[0]!.places = 0.5),
      'places moet een geheel getal van 0 of meer zijn',
    ],
    [
      'a negative pause',
      (i) => void (i.rules.minutesBetweenInterviews = -1),
      'minutesBetweenInterviews moet een geheel getal van 0',
    ],
    [
      'no interviews at all',
      (i) => void (i.rules.maxInterviewsPerPerson = 0),
      'maxInterviewsPerPerson moet een geheel getal van 1',
    ],
  ])('refuses %s', (_, change, line) => {
    const input = goodInput();
    change(input);
    expect(lineOf(input)).toContain(line);
    expect(lineOf(input)).not.toContain('\n');
  });

  it.each([
    [undefined, 'invoer moet een object zijn.'],
    [[], 'invoer moet een object zijn.'],
    [{ ...goodInput(), version: 2 }, 'invoer.version moet 1 zijn.'],
    [{ ...goodInput(), people: {} }, 'invoer.people moet een lijst zijn.'],
    [{ ...goodInput(), rules: undefined }, 'invoer.rules moet een object zijn.'],
    [
      { ...goodInput(), people: [{ ...goodInput().people[0], absent: 'ja' }] },
      'invoer.people[0].absent moet true of false zijn.',
    ],
  ])('refuses what has the wrong form: %#', (input, line) => {
    expect(lineOf(input)).toBe(line);
  });

  it('leaves out what an absent person had, even a pin that is impossible by now', () => {
    const input = goodInput();
    input.pins.push(pin('P5', 'V3', 'S1'));
    input.published = [pin('P5', 'V1', 'S1'), pin('P1', 'V1', 'S1')];
    const problem = parseInterviewProblem(input);
    expect(problem.pins).toEqual([]);
    expect(problem.published).toEqual([pin('P1', 'V1', 'S1')]);
  });
});
