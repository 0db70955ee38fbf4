/** Words for the data protection officer. */
export const dataProtectionTexts = {
  title: 'Gegevensbescherming',
  intro:
    'Hier zie je wie gegevens van mensen opent, en hoe lang we ze bewaren. Je ziet hier niet wat iemand nodig heeft.',
  links: [
    { href: '/toegangslog', label: 'Toegangslog', about: 'wie welk dossier of welke lijst opende.' },
    {
      href: '/gebruikers/geschiedenis',
      label: 'Geschiedenis van de gebruikers',
      about: 'wie een gebruiker toevoegde, rollen gaf of afnam, of iemand uitschakelde.',
    },
    { href: '/privacy', label: 'Je gegevens', about: 'wat we bewaren, waarom en hoe lang.' },
  ],
} as const;
