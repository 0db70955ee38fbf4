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
  wayHome: {
    late: (minutes) => `The bus home is ${minutes} minutes later today.`,
    onTime: 'The bus home is on time again.',
    fetch: (time) => `It picks you up at ${clock(time)}.`,
    fetchAt: (time, host) => `It picks you up at ${clock(time)} at ${host}.`,
    back: (back) => `You are back around ${clock(back)}.`,
    missed: (latest) => `You have to be back at ${clock(latest)}. This bus is too late for that.`,
    missedNext: (name) => (name === '' ? 'Call us now.' : `Call ${name} now.`),
  },
  phone: {
    intro: 'There is no time left for your interview today. You still have your interview, by phone.',
    appointment: (name) => `${name} agrees a time with you. You do not have to do anything now.`,
    term: 'By phone',
    line: (title, host, until) => `${capital(title)} at ${host}, on ${dayAndMonth(until)} at the latest.`,
    lineNeutral: (until) => `On ${dayAndMonth(until)} at the latest.`,
  },
});
