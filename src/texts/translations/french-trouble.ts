import { capital } from '../mails/common';
import type { DatesIn } from './dates-in';
import type { TranslatedWords } from './translation';

export const frenchTrouble = ({ dayAndMonth, clock }: DatesIn): NonNullable<TranslatedWords['trouble']> => ({
  delay: {
    late: (minutes) => `Le bus a ${minutes} minutes de retard aujourd'hui.`,
    onTime: "Le bus est de nouveau à l'heure.",
    leave: (leave) => `Il part à ${clock(leave)}.`,
    fromStop: (leave, stop) => `Il part à ${clock(leave)} de l'arrêt ${stop}.`,
    wait: "Attends à l'arrêt. Le bus arrive, c'est sûr.",
    back: (back, stop) => `Tu es de retour à l'arrêt ${stop} vers ${clock(back)}.`,
    call: (phone) => `Tu as une question ? Appelle le ${phone}.`,
  },
  wayHome: {
    late: (minutes) => `Le bus du retour a ${minutes} minutes de retard aujourd'hui.`,
    onTime: "Le bus du retour est de nouveau à l'heure.",
    fetch: (time) => `Il vient te chercher à ${clock(time)}.`,
    fetchAt: (time, host) => `Il vient te chercher à ${clock(time)} chez ${host}.`,
    back: (back) => `Tu es de retour vers ${clock(back)}.`,
    missed: (latest) => `Tu dois être de retour à ${clock(latest)}. Ce bus arrive trop tard pour ça.`,
    missedNext: (name) => (name === '' ? 'Appelle-nous maintenant.' : `Appelle ${name} maintenant.`),
  },
  phone: {
    intro: "Il n'y a plus de temps pour ton entretien aujourd'hui. Ton entretien a quand même lieu, par téléphone.",
    appointment: (name) => `${name} fixe une heure avec toi. Tu n'as rien à faire maintenant.`,
    term: 'Par téléphone',
    line: (title, host, until) => `${capital(title)} chez ${host}, au plus tard le ${dayAndMonth(until)}.`,
    lineNeutral: (until) => `Au plus tard le ${dayAndMonth(until)}.`,
  },
});
