/** Words about a mail server that takes no mail at all. */
export const mailTroubleTexts = {
  title: 'Er vertrekken nu geen mails',
  sender:
    'De mailserver weigert al onze mails. Dat ligt niet aan de mensen die een mail krijgen. De beheerder van deze website moet dit nakijken.',
  server: 'De mailserver antwoordt niet.',
  waiting: (moment: string) =>
    `Niets gaat verloren: alles wacht en gaat later vanzelf. We proberen opnieuw om ${moment}.`,
  said: (reason: string) => `De mailserver zei: ${reason}`,
} as const;
