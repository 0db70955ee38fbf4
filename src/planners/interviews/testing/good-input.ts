import type { ChoiceInput, InterviewInput } from './interview-input';

/** A problem that is accepted, to spoil. */
export function goodInput(): InterviewInput {
  return {
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
          { id: 'S2', start: '09:15', end: '09:30', places: 2, groups: ['A'] },
        ],
        tours: [{ groups: ['B'], start: '10:00', end: '10:30' }],
        vacancies: [
          { id: 'V1', posts: 1, dutch: 'A1', certificates: [] },
          { id: 'V2', posts: 2, dutch: 'B1', certificates: ['vca'] },
        ],
      },
      {
        id: 'C2',
        slots: [
          { id: 'S3', start: '09:10', end: '09:25', places: 2 },
          { id: 'S4', start: '10:30', end: '10:45', places: 2 },
        ],
        tours: [],
        vacancies: [{ id: 'V3', posts: 2, dutch: 'A1', certificates: [] }],
      },
    ],
    people: [
      { id: 'P1', group: 'A', dutch: 'native', certificates: ['vca'], preferences: ['V1', 'V2', 'V3'] },
      { id: 'P2', group: 'B', dutch: 'A2', certificates: [], preferences: ['V1', 'V2', 'V3'] },
      { id: 'P3', group: 'A', dutch: 'B1', certificates: [], preferences: ['V2', 'V3'], hosts: ['C1'] },
      { id: 'P4', group: 'A', dutch: 'B1', certificates: [], preferences: ['V3'], availableFrom: '09:20' },
      { id: 'P5', group: 'A', dutch: 'A1', certificates: [], preferences: ['V1'], absent: true },
    ],
    pins: [],
  };
}

export const pin = (person: string, vacancy: string, slot: string): ChoiceInput => ({ person, vacancy, slot });
