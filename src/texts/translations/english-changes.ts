import type { DatesIn } from './dates-in';
import type { TranslatedWords } from './translation';

const fromTo = (from: string, to: string): string => `${from} → ${to}`;

export const englishChanges = ({ dayAndMonth, clock }: DatesIn): NonNullable<TranslatedWords['changes']> => ({
  intro: (date) => `Something has changed about your day on ${dayAndMonth(date)}. You keep your place.`,
  introMoved: (date) =>
    `Hop 'n Job is on another day: ${dayAndMonth(date)}. You keep your place. Can you not come that day? Tell us soon.`,
  legend: 'On the left is what you knew. On the right is what counts now.',
  legendAloud: 'This is different from what you knew:',
  now: 'This is your day now. Throw the old message away.',
  terms: {
    date: 'Day',
    transport: 'How do you come?',
    stop: 'Stop',
    arrive: 'The bus is there',
    leave: 'The bus leaves',
    back: 'Back',
    meeting: 'Where and when?',
    vehicle: 'Your bus',
    host: 'Companies',
    interview: 'Interview',
  },
  fromTo,
  times: (from, to) => fromTo(clock(from), to === null ? 'you will hear that time later' : clock(to)),
  days: (from, to) => fromTo(dayAndMonth(from), dayAndMonth(to)),
  transport: { bus: 'by bus', taxi: 'by taxi', own: 'on your own' },
  meeting: (time, host) => `at ${clock(time)} at ${host}`,
  meetingNeutral: (time) => `at ${clock(time)}`,
  meetingLater: 'you will hear that later',
  hostDropped: (host) => `We no longer go to ${host}.`,
  hostDroppedNeutral: 'We go to 1 company less.',
  noInterview: 'no interview',
  interview: (title, host, time) => `${title} at ${host}, at ${clock(time)}`,
  interviewNeutral: (time) => `at ${clock(time)}`,
  interviewLost: (host, time) => `Your interview at ${host} at ${clock(time)} is cancelled.`,
  interviewLostNeutral: (time) => `Your interview at ${clock(time)} is cancelled.`,
  interviewElsewhere: (name) => `Your interview is with somebody else. Ask ${name}.`,
});
