import { deadlineText } from '../dates';

/** What counsellors say themselves about the waiting list. */
export const offerTaskTexts = {
  call: {
    title: (name: string, language: string) => `Bel ${name} met een tolk ${language}: er is een plaats vrij`,
    intro: (name: string) => `${name} kreeg een bericht in het Nederlands: er is een plaats vrij.`,
    ask: (language: string) => `Er is een tolk ${language} nodig. Bel samen, en vraag of de persoon mee wil.`,
    until: (moment: Date) =>
      `Dat kan ten laatste op ${deadlineText(moment)}. Daarna gaat de plaats naar iemand anders.`,
    answer: 'Vul het antwoord in bij "Mijn mensen".',
  },
  lapsed: {
    title: (name: string) => `Vertel ${name}: de plaats is nu voor iemand anders`,
    intro: (name: string) => `We hoorden niet op tijd iets van ${name}. De plaats is nu voor iemand anders.`,
    waits: 'De persoon blijft op de wachtlijst.',
    dropped: 'De persoon staat niet meer op de wachtlijst. Kijk samen naar een andere dag.',
    kindly: 'Vertel het vriendelijk. Niet antwoorden heeft geen gevolgen.',
    interpreter: (language: string) => `Er is een tolk ${language} nodig.`,
  },
  phone: (phone: string) => `Telefoon: ${phone}`,
  noPhone: 'We hebben geen telefoonnummer.',
} as const;
