/** The JSON form of a problem, as a file or a page gives it. */
export interface InterviewInput {
  version: 1;
  rules: {
    maxInterviewsPerPerson: number;
    maxInterviewsPerHost: number;
    minutesAfterTour: number;
    minutesBetweenInterviews: number;
    candidatesPerPost: number;
  };
  hosts: HostInput[];
  people: PersonInput[];
  interpreters?: { id: string; languages?: string[] }[];
  groups?: { id: string; places: number }[];
  pins: ChoiceInput[];
  published?: ChoiceInput[];
}

export interface HostInput {
  id: string;
  slots: SlotInput[];
  tours: { groups: string[]; start: string; end: string }[];
  vacancies: VacancyInput[];
}

export interface VacancyInput {
  id: string;
  posts: number;
  dutch: string;
  certificates: string[];
}

export interface SlotInput {
  id: string;
  start: string;
  end: string;
  places: number;
  groups?: string[];
}

export interface PersonInput {
  id: string;
  group: string;
  dutch: string;
  certificates: string[];
  preferences: string[];
  hosts?: string[];
  noTourAt?: string[];
  availableFrom?: string;
  availableUntil?: string;
  presence?: Record<string, [string, string]>;
  interviewMinutes?: number;
  interpreter?: string;
  absent?: boolean;
}

export interface ChoiceInput {
  person: string;
  vacancy: string;
  slot: string;
}
