import { capital } from '../mails/common';
import { datesIn } from './dates-in';
import { frenchChanges } from './french-changes';
import { frenchTrouble } from './french-trouble';
import { KINDS_CHECKED, type Translation } from './translation';

const dates = datesIn({
  language: 'fr-BE',
  today: "aujourd'hui",
  tomorrow: 'demain',
  clock: (hours, minutes) => `${hours} h ${minutes}`,
  at: (day, time) => `${day} à ${time}`,
});
const { dayAndMonth, clock } = dates;

function companies(count: number, byBus: boolean): string {
  const how = byBus ? ' en bus' : '';
  if (count === 0) return `Nous visitons des entreprises${how}.`;
  return count === 1 ? `Nous visitons 1 entreprise${how}.` : `Nous visitons ${count} entreprises${how}.`;
}

/** Short sentences, and "tu" as the Dutch texts say "je". */
export const french: Translation = {
  language: 'fr',
  direction: 'ltr',
  name: 'Frans',
  note: 'Traduction. Seul le texte néerlandais compte.',
  checked: KINDS_CHECKED,
  words: {
    greeting: (firstName) => `Bonjour ${firstName}`,
    day: (date) => capital(dates.longDate(date)),
    relativeDay: dates.relativeDay,
    deadline: dates.deadline,
    participant: {
      confirmation: {
        intro: "Tu participes à Hop 'n Job.",
        companies,
        oneCompany: (byBus) => (byBus ? "Le bus t'amène à 1 entreprise." : 'Tu visites 1 entreprise.'),
        tourAndInterview: "Tu as une visite guidée et un entretien d'embauche.",
        tour: 'Tu as une visite guidée.',
        neutral: "Tu participes à Hop 'n Job. Voici tout ce que tu dois savoir.",
        stake: 'Nous te gardons une place.',
      },
      waiting: {
        intro: (date) =>
          `Tu es sur la liste d'attente pour le ${dayAndMonth(date)}. Il n'y a pas encore de place pour toi.`,
        next: "Une place se libère ? Tu reçois tout de suite un message. Tu n'as rien à faire maintenant.",
        notNeeded: (name, phone) => `Tu ne veux plus venir ? Dis-le à ${name} : appelle le ${phone}.`,
      },
      offer: {
        intro: (date) => `Une place est libre le ${dayAndMonth(date)}. Tu veux venir ?`,
        tour: "Tu as une visite guidée. Tu n'as pas encore d'entretien.",
        until: (moment) => `Réponds au plus tard le ${moment}. Après, la place va à quelqu'un d'autre.`,
        button: 'Je réponds maintenant',
        call: (name, phone) => `Tu préfères téléphoner ? Appelle ${name} : ${phone}.`,
        callOnly: (name, phone) => `Appelle ${name} : ${phone}.`,
      },
      reminder: {
        intro: (day, days) =>
          days > 1 ? `Le ${day}, tu participes à Hop 'n Job.` : `${capital(day)}, c'est Hop 'n Job !`,
        stake: 'Nous te gardons une place et un entretien.',
        stakeNeutral: 'Nous te gardons une place.',
      },
      timetable: {
        intro: (date) => `Voici ton programme pour le ${dayAndMonth(date)}.`,
      },
      noInterview: {
        yet: "Tu n'as pas encore d'entretien. Tu sauras plus tard si tu en as un.",
        inPlan: (name) =>
          `Tu n'as pas encore d'entretien. Tu participes bien à la visite. ${name} continue à chercher pour toi.`,
        withoutTour: (name) => `Tu n'as pas encore d'entretien. ${name} continue à chercher pour toi.`,
      },
      cancellation: {
        byParticipant: (date) =>
          `Tu ne viens pas le ${dayAndMonth(date)}. Merci de nous l'avoir dit. Quelqu'un d'autre peut venir.`,
        byOthers: (date) => `Ta place du ${dayAndMonth(date)} est annulée.`,
        hired: (date) => `Tu as un travail. Félicitations ! Tu ne viens donc pas le ${dayAndMonth(date)}.`,
        notConfirmed: (date) =>
          `Nous n'avons pas eu de réponse de toi. Ta place du ${dayAndMonth(date)} va donc à quelqu'un d'autre.`,
        question: (name, phone) => `Ce n'est pas correct, ou tu as une question ? Appelle ${name} : ${phone}.`,
        again: 'Tu veux venir une autre fois ? Demande-le à ton conseiller.',
      },
      eventCancelled: {
        intro: (date) => `Hop 'n Job du ${dayAndMonth(date)} n'a pas lieu.`,
        notToBus: 'Ne viens donc pas au bus.',
        stayHome: 'Tu ne dois donc pas venir.',
        reason: (reason) => `Pourquoi ? ${reason}`,
        next: (name, phone) => `${name} cherche un autre jour avec toi. Tu as une question ? Appelle le ${phone}.`,
      },
      followUp: {
        intro: "Merci d'avoir participé à Hop 'n Job.",
        next: (name) => `${name} t'appelle pour parler de ton entretien et de la suite.`,
        nextOnly: (name) => `${name} t'appelle pour parler de la suite.`,
        missed: "Tu n'as pas pu venir ? Demande quand est la prochaine fois.",
        call: (phone) => `Tu as déjà une question ? Appelle le ${phone}.`,
      },
      afterMonths: {
        intro: (date) => `Tu as participé à Hop 'n Job le ${dayAndMonth(date)}.`,
        ask: 'As-tu trouvé du travail ? Dis-le-nous.',
        answer: (name, phone) => `Réponds à ce mail, ou appelle ${name} : ${phone}.`,
        answerCall: (name, phone) => `Appelle ${name} : ${phone}.`,
        help: (name) => `Tu cherches encore du travail ? ${name} cherche avec toi.`,
      },
      facts: {
        when: 'Quand ?',
        where: 'Où ?',
        interview: 'Ton entretien',
        interviews: 'Tes entretiens',
        bring: "Qu'est-ce que tu apportes ?",
        wear: "Qu'est-ce que tu mets ?",
        free: "Qu'est-ce qui est gratuit ?",
        back: 'Retour ?',
        busTimes: (arrive, leave) => `Le bus est là à ${clock(arrive)}. Il part à ${clock(leave)}.`,
        busLater: "Tu recevras l'heure du bus plus tard.",
        taxi: (name) => `Tu viens en taxi. ${name} fixe l'heure avec toi.`,
        own: (name) => `Tu viens par toi-même. ${name} fixe avec toi le lieu et l'heure.`,
        taxiAt: (time, name) => `Tu viens en taxi. Sois là à ${clock(time)}. ${name} organise le taxi avec toi.`,
        ownAt: (time) => `Tu viens par toi-même. Sois là à ${clock(time)}.`,
        busFrom: (stop) => `Le bus part de ${stop}.`,
        vehicle: (name) => `Ton bus s'appelle ${name}.`,
        interviewAt: (title, host, time, minutes) =>
          `${capital(title)} chez ${host}, à ${clock(time)}. Cela dure ${minutes} minutes.`,
        interviewAtNeutral: (time, minutes) => `À ${clock(time)}. Cela dure ${minutes} minutes.`,
        tour: 'Ta visite guidée',
        tours: 'Tes visites guidées',
        tourAt: (host, time, minutes) => `Chez ${host}, à ${clock(time)}. Elle dure ${minutes} minutes.`,
        tourAtNeutral: (time, minutes) => `À ${clock(time)}. Elle dure ${minutes} minutes.`,
        tourMayMove: "L'heure change encore ? On te le dit sur place.",
        identityCard: "Ta carte d'identité.",
        freeWithLunch: 'Le bus, un sandwich et des boissons.',
        freeBus: 'Le bus.',
        freeLunch: 'Un sandwich et des boissons.',
        company: 'Quelle entreprise ?',
        companyOf: (host) => `Tu vas chez ${host}.`,
        companyLater: "Tu recevras le nom de l'entreprise plus tard.",
        backAt: (time, stop) => `Le bus est de retour à ${stop} à ${clock(time)}.`,
        backEarly: (time, name) => `Toi, tu es de retour à ${clock(time)}. ${name} fixe avec toi comment.`,
      },
      cannotCome: (phone) =>
        `Tu ne peux pas venir ? Dis-le vite. Quelqu'un d'autre peut alors venir. Appelle le ${phone}, ou clique ci-dessous.`,
      cannotComeCall: (phone) =>
        `Tu ne peux pas venir ? Dis-le vite. Quelqu'un d'autre peut alors venir. Appelle le ${phone}.`,
      cancelButton: 'Je ne peux pas venir',
      myDayButton: 'Regarde ta journée',
      noPhone: 'numéro que tu connais',
      seeYou: 'À bientôt !',
      regards: 'Salutations',
      contact: (name, phone) => `Tu as une question ? Appelle ${name} : ${phone}.`,
      counsellor: (name) => `${name}, ton conseiller`,
    },
    changes: frenchChanges(dates),
    trouble: frenchTrouble(dates),
  },
};
