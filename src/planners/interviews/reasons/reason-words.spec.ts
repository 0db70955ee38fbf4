import type { InterviewInput } from '../testing/interview-input';
import { parseInterviewProblem } from '../problem/parse-interview-problem';
import { planInterviews } from '../plan-interviews';

describe('the words of a reason', () => {
  const base: InterviewInput = {
    version: 1,
    rules: {
      maxInterviewsPerPerson: 2,
      maxInterviewsPerHost: 1,
      minutesAfterTour: 5,
      minutesBetweenInterviews: 0,
      candidatesPerPost: 1,
    },
    hosts: [
      {
        id: 'C1',
        slots: [
          { id: 'S1', start: '09:00', end: '09:15', places: 1 },
          { id: 'S2', start: '09:30', end: '09:45', places: 1, groups: ['B'] },
        ],
        tours: [],
        vacancies: [
          { id: 'V1', posts: 5, dutch: 'B1', certificates: [] },
          { id: 'V2', posts: 5, dutch: 'A1', certificates: ['vca', 'heftruckattest'] },
          { id: 'V3', posts: 1, dutch: 'A1', certificates: [] },
        ],
      },
    ],
    people: [{ id: 'P1', group: 'A', dutch: 'A2', certificates: [], preferences: ['V3'] }],
    pins: [],
  };

  it.each<[string, (input: InterviewInput) => void, string, string]>([
    ['no wishes', (i) => (i.people[0]!.preferences = []), 'NO_PREFERENCES', 'P1 koos geen vacature.'],
    [
      'Dutch',
      (i) => (i.people[0]!.preferences = ['V1']),
      'DUTCH_TOO_LOW',
      'P1 kan geen gesprek krijgen: V1 vraagt Nederlands B1, P1 heeft A2.',
    ],
    [
      'certificates',
      (i) => (i.people[0]!.preferences = ['V2']),
      'CERTIFICATE_MISSING',
      'P1 kan geen gesprek krijgen: voor V2 is nodig: vca en heftruckattest.',
    ],
    [
      'reach',
      (i) => (i.people[0]!.hosts = []),
      'HOST_NOT_REACHED',
      'P1 kan geen gesprek krijgen: P1 is die dag niet bij C1.',
    ],
    [
      'presence',
      (i) => (i.people[0]!.presence = { C1: ['09:05', '10:00'] }),
      'MIXED',
      'P1 kan geen gesprek krijgen: bij C1 om 9.30 is het gesprek niet voor groep A; bij C1 om 9.00: P1 is op dat uur niet bij C1 (wel van 9.05 tot 10.00).',
    ],
    [
      'a longer interview',
      (i) => {
        i.people[0]!.interviewMinutes = 20;
        delete i.hosts[0]!.slots[1]!.groups;
      },
      'SLOTS_TOO_SHORT',
      'P1 kan geen gesprek krijgen: bij C1 om 9.00 en 9.30 is er geen 20 minuten achter elkaar voor P1.',
    ],
    [
      'presence elsewhere',
      (i) => (i.people[0]!.presence = {}),
      'HOST_NOT_REACHED',
      'P1 kan geen gesprek krijgen: P1 is die dag niet bij C1.',
    ],
    [
      'a tour',
      (i) => (i.hosts[0]!.tours = [{ groups: ['A', 'B'], start: '09:10', end: '09:40' }]),
      'TOUR_CLASH',
      'P1 kan geen gesprek krijgen: bij C1 om 9.00 en 9.30 botst het gesprek met een rondleiding van groep A.',
    ],
    [
      'time and group',
      (i) => (i.people[0]!.availableFrom = '09:10'),
      'MIXED',
      'P1 kan geen gesprek krijgen: bij C1 om 9.30 is het gesprek niet voor groep A; bij C1 om 9.00 is P1 niet beschikbaar.',
    ],
    [
      'no posts',
      (i) => (i.hosts[0]!.vacancies[2]!.posts = 0),
      'NO_PLACES',
      'P1 kan geen gesprek krijgen: V3 neemt geen kandidaten.',
    ],
    [
      'no slots',
      (i) => (i.hosts[0]!.slots = []),
      'NO_PLACES',
      'P1 kan geen gesprek krijgen: bij C1 is er geen plaats voor een gesprek.',
    ],
    [
      'too few places',
      (i) => void (i.people.push({ ...i.people[0]!, id: 'P0' }), (i.hosts[0]!.vacancies[2]!.posts = 2)),
      'TOO_FEW_PLACES',
      'Te weinig plaatsen: 2 mensen, ook {}, kunnen alleen terecht op 1 vrije plaats (C1 om 9.00). Eén plaats meer bij C1 om 9.00 helpt {}.',
    ],
    [
      'too few candidates',
      (i) => void (i.people.push({ ...i.people[0]!, id: 'P0' }), (i.hosts[0]!.slots[0]!.places = 2)),
      'TOO_FEW_CANDIDATE_PLACES',
      'Te weinig plaatsen: 2 mensen, ook {}, kunnen alleen terecht op 1 vrije plaats (kandidaten voor V3). Eén kandidaat meer voor V3 helpt {}.',
    ],
    [
      'pins',
      (i) =>
        void (
          i.people.push({ ...i.people[0]!, id: 'P0' }),
          i.pins.push({ person: 'P0', vacancy: 'V3', slot: 'S1' }),
          (i.hosts[0]!.vacancies[2]!.posts = 2)
        ),
      'MIXED',
      'P1 kan geen gesprek krijgen: bij C1 om 9.30 is het gesprek niet voor groep A; bij C1 om 9.00 zijn alle plaatsen vastgezet voor anderen.',
    ],
  ])('say what is wrong: %s', async (_, change, code, reason) => {
    const input = structuredClone(base);
    change(input);
    const [unplaced] = (await planInterviews(parseInterviewProblem(input), { whatIfs: false })).unplaced;
    const expected = { code, reason: reason.replaceAll('{}', unplaced?.person ?? '') };
    expect(unplaced).toMatchObject(expected);
  });
});
