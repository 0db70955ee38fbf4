import { capital } from '../mails/common';
import type { DatesIn } from './dates-in';
import type { TranslatedWords } from './translation';

export const englishTrouble = ({ dayAndMonth, clock }: DatesIn): NonNullable<TranslatedWords['trouble']> => ({
  delay: {
    late: (minutes) => `The bus is ${minutes} minutes later today.`,
    onTime: 'The bus is on time again.',
    leave: (leave) => `It leaves at ${clock(leave)}.`,
    fromStop: (leave, stop) => `It leaves at ${clock(leave)} from ${stop}.`,
    wait: 'Wait at the stop. The bus will come.',
    back: (back, stop) => `You are back at ${stop} around ${clock(back)}.`,
    call: (phone) => `Do you have a question? Call ${phone}.`,
  },
  phone: {
    intro: 'There is no time left for your interview today. You still have your interview, by phone.',
    appointment: (name) => `${name} agrees a time with you. You do not have to do anything now.`,
    term: 'By phone',
    line: (title, host, until) => `${capital(title)} at ${host}, on ${dayAndMonth(until)} at the latest.`,
    lineNeutral: (until) => `On ${dayAndMonth(until)} at the latest.`,
  },
});
