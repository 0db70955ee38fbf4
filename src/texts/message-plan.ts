import { clockText } from './dates';

const counted = (one: string, more: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const days = counted('dag', 'dagen');
const workingDays = counted('werkdag', 'werkdagen');
const months = counted('maand', 'maanden');

/** Words about when each kind of message goes. */
export const messagePlanTexts = {
  title: 'Welk bericht vertrekt wanneer?',
  intro:
    'Dit zijn de berichten met een vast moment. Ze gaan nooit weg voor 8 uur of na 20 uur. Ook op zondag, op een feestdag en op een sluitingsdag niet: dan schuift het bericht op. Alleen de sms kort voor de bus gaat altijd op tijd weg, ook vroeger op de dag. De andere berichten gaan meteen weg als er iets gebeurt, zoals een bevestiging of een verandering.',
  link: 'Welk bericht vertrekt wanneer?',
  back: 'Terug naar alle berichten',
  columns: {
    kind: 'Bericht',
    rule: 'Wanneer',
    next: 'Eerstvolgend moment',
    waiting: 'Nog te versturen',
    gone: 'Al verstuurd',
    action: 'Actie',
  },
  off: 'staat uit',
  own: 'eigen keuze',
  nothingWaits: '–',
  when: {
    'minutes-before-stop': (amount: number) => `${amount} minuten voor de eigen bus`,
    'days-before': (amount: number, time: string) => `${days(amount)} ervoor om ${clockText(time)}`,
    'working-days-before': (amount: number, time: string) => `${workingDays(amount)} ervoor om ${clockText(time)}`,
    'days-after': (amount: number, time: string) =>
      amount === 0 ? `op de dag zelf om ${clockText(time)}` : `${days(amount)} erna om ${clockText(time)}`,
    'working-days-after': (amount: number, time: string) => `${workingDays(amount)} erna om ${clockText(time)}`,
    'months-after': (amount: number, time: string) => `${months(amount)} erna om ${clockText(time)}`,
  },
  change: 'Wijzig',
  changeOf: (kind: string) => `Wijzig wanneer dit gaat: ${kind.toLowerCase()}`,
  form: {
    title: (kind: string) => `Wanneer vertrekt dit bericht: ${kind.toLowerCase()}`,
    choose: 'Wat kies je?',
    intro: 'Je ziet eerst wat er verandert. Pas als je bewaart, verandert het echt.',
    now: 'Nu',
    standard: 'Standaard',
    enabled: 'Sturen we dit bericht?',
    yes: 'Ja',
    no: 'Nee',
    amount: {
      'minutes-before-stop': 'Hoeveel minuten voor de bus vertrekt?',
      'days-before': 'Hoeveel dagen ervoor?',
      'working-days-before': 'Hoeveel werkdagen ervoor?',
      'days-after': 'Hoeveel dagen na het evenement?',
      'working-days-after': 'Hoeveel werkdagen na het evenement?',
      'months-after': 'Hoeveel maanden na het evenement?',
    },
    between: (least: number, most: number) => `Van ${least} tot ${most}.`,
    time: 'Om hoe laat?',
    timeHint: 'Tussen 8 en 20 uur.',
    show: 'Toon wat er verandert',
  },
  effect: {
    title: 'Wat er verandert',
    not: 'Er is nog niets veranderd.',
    kind: 'Bericht',
    moved: 'Ander moment',
    added: 'Komt erbij',
    dropped: 'Vervalt',
    gone: 'Al verstuurd',
    moments: 'Eerste moment',
    fromTo: (before: string, after: string) => `${before} → ${after}`,
    none: 'Voor geen enkel bericht verandert er iets. De keuze geldt wel voor wie er nog bij komt.',
    past: 'Is het nieuwe moment voor iemand al voorbij, dan krijgt die persoon dit bericht niet meer. Wie het al kreeg, krijgt het nooit twee keer.',
    save: 'Bewaar',
    cancel: 'Niets veranderen',
  },
  saved: (kind: string) => `Bewaard: ${kind.toLowerCase()}.`,
  undo: 'Maak ongedaan',
  undoHint: 'Was het fout? Je kan terug naar hoe het was.',
  amountWrong: (least: number, most: number) => `Geef een getal van ${least} tot ${most}.`,
  timeWrong: 'Kies een uur tussen 8 en 20 uur.',
  eventOff: 'Voor dit evenement gaan er geen berichten meer weg.',
  unknownKind: 'Dit bericht heeft geen vast moment.',
} as const;
