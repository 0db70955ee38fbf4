import { goodInput, pin } from '../testing/good-input';
import type { InterviewInput } from '../testing/interview-input';
import { parseInterviewProblem } from './parse-interview-problem';

type Change = (input: InterviewInput) => void;

describe('where people are and how long they need', () => {
  it('reads where people are when, and knows that from not knowing', () => {
    const input = goodInput();
    input.people[0]!.presence = { C1: ['08:54', '10:52'] };
    input.people[1]!.presence = {};
    const presence = parseInterviewProblem(input).people.map((person) => person.presence);
    expect(presence.slice(0, 3)).toEqual([[{ host: 'C1', start: 534, end: 652 }], [], undefined]);
  });

  it.each<[string, Change, string]>([
    [
      'a pin before somebody is there',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1')), (i.people[0]!.presence = { C1: ['09:01', '11:00'] })),
      'De vastgezette afspraak P1 – V1 – S1 kan niet: P1 is op het uur van S1 niet bij C1',
    ],
    [
      'a pin at a host where somebody never is',
      (i) => void (i.pins.push(pin('P1', 'V1', 'S1')), (i.people[0]!.presence = { C2: ['09:00', '11:00'] })),
      'P1 is die dag niet bij C1',
    ],
    [
      'a pin from where there is too little time',
      (i) => void (i.pins.push(pin('P1', 'V3', 'S4')), (i.people[0]!.interviewMinutes = 20)),
      'kan niet: vanaf S4 is er geen 20 minuten achter elkaar voor P1',
    ],
    [
      'pins that overlap because one takes two slots',
      (i) => {
        i.people[0]!.interviewMinutes = 20;
        Object.assign(i.rules, { maxInterviewsPerHost: 2 });
        i.pins.push(pin('P1', 'V1', 'S1'), pin('P3', 'V2', 'S2'), pin('P2', 'V1', 'S1'));
        Object.assign(i.hosts[0]!.slots[0]!, { places: 2 });
        Object.assign(i.hosts[0]!.slots[1]!, { places: 1 });
        i.people[2]!.certificates = ['vca'];
      },
      'Op S2 zijn 2 afspraken vastgezet: er is plaats voor 1',
    ],
    [
      'an interview of no time',
      (i) => void (i.people[0]!.interviewMinutes = 0),
      'interviewMinutes moet een geheel getal van 1 of meer zijn',
    ],
    [
      'presence at an unknown host',
      (i) => void (i.people[0]!.presence = { C9: ['09:00', '11:00'] }),
      'Bij P1 staat een onbekend bedrijf: C9',
    ],
    [
      'presence that ends before it begins',
      (i) => void (i.people[0]!.presence = { C1: ['11:00', '09:00'] }),
      'P1 is bij C1 van 11:00 tot 09:00: het einde is niet na het begin',
    ],
    [
      'presence without an end',
      (i) => void (i.people[0]!.presence = { C1: ['11:00'] as unknown as [string, string] }),
      'invoer.people[0].presence.C1 moet twee tijden hebben, zoals ["08:54", "10:52"]',
    ],
    [
      'presence as a list',
      (i) => Object.assign(i.people[0]!, { presence: ['09:00', '11:00'] }),
      'invoer.people[0].presence moet een object zijn.',
    ],
  ])('refuses %s', (_, change, line) => {
    const input = goodInput();
    change(input);
    expect(() => parseInterviewProblem(input)).toThrow(line);
  });
});
