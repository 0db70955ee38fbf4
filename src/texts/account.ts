/** Words on the page of one's own account. */
export const accountTexts = {
  title: 'Je account',
  name: 'Naam',
  email: 'E-mailadres',
  organisation: 'Organisatie',
  roles: 'Rollen',
  wrong: 'Klopt er iets niet? Vraag het aan een beheerder.',
  sessionsTitle: 'Waar je aangemeld bent',
  sessionsIntro: (minutes: number, hours: number) =>
    `Gebruik je Hop 'n Job ${minutes} minuten niet, dan ben je op dat toestel afgemeld. Na ${hours} uur meld je je overal opnieuw aan.`,
  device: 'Toestel',
  unknownDevice: 'onbekend toestel',
  here: 'dit toestel',
  since: 'Aangemeld op',
  lastUsed: 'Laatst gebruikt',
  actions: 'Acties',
  end: 'Meld af',
  endOf: (device: string) => `Meld af: ${device}`,
  everywhere: 'Overal afmelden',
  everywhereHint: 'Zag je een toestel dat je niet kent, of ben je een toestel kwijt? Meld je overal af.',
  ended: 'Dat toestel is afgemeld.',
  notFound: 'Op dat toestel ben je al afgemeld.',
} as const;
