/** Words around holding many messages at once. */
export const holdMessagesTexts = {
  title: 'Is er iets fout?',
  intro:
    'Houd de berichten tegen die nog niet weg zijn. Los dan het probleem op. Geef ze daarna vrij: de tekst wordt pas gemaakt als ze vertrekken.',
  late: 'Is het moment voorbij, dan vertrekt een bericht meteen. Is het te laat, dan gaat het niet meer weg.',
  kind: 'Welke berichten?',
  allKinds: 'Alle berichten',
  hold: 'Houd ze tegen',
  release: 'Geef ze vrij',
  notices: {
    'hold-all': 'De berichten die nog niet weg zijn, worden tegengehouden.',
    'release-all': 'De berichten die tegengehouden waren, gaan weer.',
  },
} as const;
