import { capital } from '../mails/common';
import { datesIn } from './dates-in';
import { englishChanges } from './english-changes';
import { englishTrouble } from './english-trouble';
import { KINDS_CHECKED, type Translation } from './translation';

const dates = datesIn({
  language: 'en-GB',
  today: 'today',
  tomorrow: 'tomorrow',
  clock: (hours, minutes) => `${hours}:${minutes}`,
  at: (day, time) => `${day} at ${time}`,
});
const { dayAndMonth, clock } = dates;

function companies(count: number, byBus: boolean): string {
  const how = byBus ? ' by bus' : '';
  if (count === 0) return `We visit companies${how}.`;
  return count === 1 ? `We visit 1 company${how}.` : `We visit ${count} companies${how}.`;
}

/** Short sentences, for people who are learning English too. */
export const english: Translation = {
  language: 'en',
  direction: 'ltr',
  name: 'Engels',
  note: 'Translation. The Dutch text is the one that counts.',
  checked: KINDS_CHECKED,
  words: {
    greeting: (firstName) => `Hello ${firstName}`,
    day: dates.longDate,
    relativeDay: dates.relativeDay,
    deadline: dates.deadline,
    participant: {
      confirmation: {
        intro: "You are coming along with Hop 'n Job.",
        companies,
        oneCompany: (byBus) => (byBus ? 'The bus takes you to 1 company.' : 'You visit 1 company.'),
        tourAndInterview: 'You get a tour and an interview.',
        tour: 'You get a tour.',
        neutral: "You are coming along with Hop 'n Job. Here is everything you need to know.",
        stake: 'We are keeping a place for you.',
      },
      waiting: {
        intro: (date) => `You are on the waiting list for ${dayAndMonth(date)}. There is no place for you yet.`,
        next: 'Does a place become free? Then you get a message at once. You do not have to do anything now.',
        notNeeded: (name, phone) => `Do you no longer want to come? Tell ${name}: call ${phone}.`,
      },
      offer: {
        intro: (date) => `A place is free on ${dayAndMonth(date)}. Do you want to come?`,
        tour: 'You get a tour. You do not have an interview yet.',
        until: (moment) => `Answer on ${moment} at the latest. After that the place goes to somebody else.`,
        button: 'I answer now',
        call: (name, phone) => `Would you rather call? Call ${name}: ${phone}.`,
        callOnly: (name, phone) => `Call ${name}: ${phone}.`,
      },
      reminder: {
        intro: (day, days) =>
          days > 1 ? `On ${day} you are coming with Hop 'n Job.` : `${capital(day)} it is Hop 'n Job!`,
        stake: 'We are keeping a place and an interview for you.',
        stakeNeutral: 'We are keeping a place for you.',
      },
      timetable: {
        intro: (date) => `This is your programme for ${dayAndMonth(date)}.`,
      },
      noInterview: {
        yet: 'You do not have an interview yet. You hear later whether you get one.',
        inPlan: (name) =>
          `You do not have an interview yet. You do come along on the tour. ${name} keeps looking for you.`,
        withoutTour: (name) => `You do not have an interview yet. ${name} keeps looking for you.`,
      },
      cancellation: {
        byParticipant: (date) =>
          `You are not coming on ${dayAndMonth(date)}. Thank you for telling us. Now somebody else can come.`,
        byOthers: (date) => `Your place on ${dayAndMonth(date)} is cancelled.`,
        hired: (date) => `You have a job. Congratulations! That is why you are not coming on ${dayAndMonth(date)}.`,
        notConfirmed: (date) =>
          `We did not hear from you. That is why your place on ${dayAndMonth(date)} goes to somebody else.`,
        question: (name, phone) => `Is this not right, or do you have a question? Call ${name}: ${phone}.`,
        again: 'Do you want to come another time? Ask your counsellor.',
      },
      eventCancelled: {
        intro: (date) => `Hop 'n Job on ${dayAndMonth(date)} will not take place.`,
        notToBus: 'So do not come to the bus.',
        stayHome: 'So you do not have to come.',
        reason: (reason) => `Why? ${reason}`,
        next: (name, phone) => `${name} will look for another day with you. Do you have a question? Call ${phone}.`,
      },
      followUp: {
        intro: "Thank you for coming along with Hop 'n Job.",
        next: (name) => `${name} will call you about your interview and the next step.`,
        nextOnly: (name) => `${name} will call you about the next step.`,
        missed: 'Could you not be there? Then ask about the next time.',
        call: (phone) => `Do you already have a question? Call ${phone}.`,
      },
      afterMonths: {
        intro: (date) => `You came along with Hop 'n Job on ${dayAndMonth(date)}.`,
        ask: 'Do you have work by now? Let us know.',
        answer: (name, phone) => `Answer this mail, or call ${name}: ${phone}.`,
        answerCall: (name, phone) => `Call ${name}: ${phone}.`,
        help: (name) => `Are you still looking for work? ${name} looks with you.`,
      },
      facts: {
        when: 'When?',
        where: 'Where?',
        interview: 'Your interview',
        interviews: 'Your interviews',
        bring: 'What do you bring?',
        wear: 'What do you wear?',
        free: 'What is free?',
        back: 'Back?',
        busTimes: (arrive, leave) => `The bus is there at ${clock(arrive)}. It leaves at ${clock(leave)}.`,
        busLater: 'You will hear the time of the bus later.',
        taxi: (name) => `You come by taxi. ${name} agrees the time with you.`,
        own: (name) => `You come on your own. ${name} agrees with you where and when.`,
        taxiAt: (time, name) => `You come by taxi. Be there at ${clock(time)}. ${name} arranges the taxi with you.`,
        ownAt: (time) => `You come on your own. Be there at ${clock(time)}.`,
        busFrom: (stop) => `The bus leaves from ${stop}.`,
        vehicle: (name) => `Your bus is called ${name}.`,
        interviewAt: (title, host, time, minutes) =>
          `${capital(title)} at ${host}, at ${clock(time)}. It takes ${minutes} minutes.`,
        interviewAtNeutral: (time, minutes) => `At ${clock(time)}. It takes ${minutes} minutes.`,
        tour: 'Your tour',
        tours: 'Your tours',
        tourAt: (host, time, minutes) => `At ${host}, at ${clock(time)}. It takes ${minutes} minutes.`,
        tourAtNeutral: (time, minutes) => `At ${clock(time)}. It takes ${minutes} minutes.`,
        tourMayMove: 'Does the time still change? Then you hear it there.',
        identityCard: 'Your identity card.',
        freeWithLunch: 'The bus, a sandwich and drinks.',
        freeBus: 'The bus.',
        freeLunch: 'A sandwich and drinks.',
        company: 'Which company?',
        companyOf: (host) => `You go to ${host}.`,
        companyLater: 'You will hear the name of the company later.',
        backAt: (time, stop) => `The bus is back at ${stop} at ${clock(time)}.`,
        backEarly: (time, name) => `You are back at ${clock(time)}. ${name} agrees with you how.`,
      },
      cannotCome: (phone) =>
        `Can you not come? Tell us soon. Then somebody else can come. Call ${phone}, or click below.`,
      cannotComeCall: (phone) => `Can you not come? Tell us soon. Then somebody else can come. Call ${phone}.`,
      cancelButton: 'I cannot come',
      myDayButton: 'See your day',
      noPhone: 'the number you know',
      seeYou: 'See you then!',
      regards: 'Kind regards',
      contact: (name, phone) => `Do you have a question? Call ${name}: ${phone}.`,
      counsellor: (name) => `${name}, your counsellor`,
    },
    changes: englishChanges(dates),
    trouble: englishTrouble(dates),
  },
};
