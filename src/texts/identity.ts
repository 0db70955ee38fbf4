/** Words around signing in. */
export const identityTexts = {
  linkGone: 'Deze link werkt niet meer. Vraag een nieuwe link aan.',
  unknownUser: (email: string) => `Er is geen gebruiker met het adres ${email}.`,
  scopeUnknown: (unknown: string, known: readonly string[]) =>
    `${unknown === '' ? 'Er staat geen recht' : `Dit recht kennen we niet: ${unknown}`}. Kies uit ${known.join(' en ')}.`,
  scopeMissing: (scope: string) => `Het token mag dit niet. Het recht ${scope} ontbreekt.`,
  tokenDaysWrong: (most: number) => `Een token loopt 1 tot ${most} dagen.`,
  tokenNotFound: (id: string) => `Er is geen token ${id}, of het is al ingetrokken.`,
  signInTitle: 'Aanmelden',
  signInIntro: 'Vul je e-mailadres in. We sturen je een link. Met die link meld je je aan, zonder wachtwoord.',
  email: 'E-mailadres',
  emailHint: 'Het adres van je werk.',
  emailWrong: 'Vul een geldig e-mailadres in, zoals els@vdab.example.',
  sendLink: 'Stuur me een link',
  linkSentTitle: 'Kijk in je mailbox',
  linkSent: (email: string) =>
    `Als ${email} een account heeft, krijg je nu een mail met een link. De link werkt 10 minuten, en maar één keer.`,
  noMail: 'Geen mail gekregen? Kijk bij je ongewenste mail, of probeer opnieuw.',
  tryAgain: 'Opnieuw proberen',
  confirmTitle: 'Aanmelden',
  confirmIntro: 'Klik op de knop om je aan te melden op dit toestel.',
  confirm: 'Meld me aan',
  signOut: 'Afmelden',
} as const;
