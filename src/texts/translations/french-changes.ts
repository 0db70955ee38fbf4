import type { DatesIn } from './dates-in';
import type { TranslatedWords } from './translation';

const fromTo = (from: string, to: string): string => `${from} → ${to}`;

export const frenchChanges = ({ dayAndMonth, clock }: DatesIn): NonNullable<TranslatedWords['changes']> => ({
  intro: (date) => `Il y a un changement pour ta journée du ${dayAndMonth(date)}. Tu gardes ta place.`,
  introMoved: (date) =>
    `Hop 'n Job a lieu un autre jour : le ${dayAndMonth(date)}. Tu gardes ta place. Tu ne peux pas ce jour-là ? Dis-le vite.`,
  legend: 'À gauche, ce que tu savais déjà. À droite, ce qui compte maintenant.',
  legendAloud: 'Voici ce qui est différent de ce que tu savais :',
  now: "Voici ta journée maintenant. Jette l'ancien message.",
  terms: {
    date: 'Jour',
    transport: 'Comment viens-tu ?',
    stop: 'Arrêt',
    arrive: 'Le bus est là',
    leave: 'Le bus part',
    back: 'Retour',
    meeting: 'Où et quand ?',
    vehicle: 'Ton bus',
    host: 'Entreprises',
    interview: 'Entretien',
  },
  fromTo,
  times: (from, to) => fromTo(clock(from), to === null ? 'tu recevras cette heure plus tard' : clock(to)),
  days: (from, to) => fromTo(dayAndMonth(from), dayAndMonth(to)),
  transport: { bus: 'en bus', taxi: 'en taxi', own: 'par toi-même' },
  meeting: (time, host) => `à ${clock(time)} chez ${host}`,
  meetingNeutral: (time) => `à ${clock(time)}`,
  meetingLater: 'tu le sauras plus tard',
  hostDropped: (host) => `Nous n'allons plus chez ${host}.`,
  hostDroppedNeutral: 'Nous allons dans 1 entreprise de moins.',
  noInterview: "pas d'entretien",
  interview: (title, host, time) => `${title} chez ${host}, à ${clock(time)}`,
  interviewNeutral: (time) => `à ${clock(time)}`,
  interviewLost: (host, time) => `Ton entretien chez ${host} à ${clock(time)} n'a pas lieu.`,
  interviewLostNeutral: (time) => `Ton entretien à ${clock(time)} n'a pas lieu.`,
  interviewElsewhere: (name) => `Ton entretien est avec quelqu'un d'autre. Demande-le à ${name}.`,
});
