/** Words around what became of an interview. */
export const outcomeTexts = {
  outcomes: {
    hired: 'aangenomen',
    'second-interview': 'tweede gesprek',
    'trial-day': 'proefdag',
    'orientation-placement': 'oriënterende stage',
    'recruitment-reserve': 'wervingsreserve',
    'not-selected': 'niet gekozen',
    'no-decision-yet': 'nog geen beslissing',
  },
  notHeld: {
    participant: 'kwam niet',
    host: 'het bedrijf kon niet',
    time: 'er was geen tijd meer',
    interpreter: 'er was geen tolk',
  },
  recorders: { host: 'het gastbedrijf', counsellor: 'de bemiddelaar', coordinator: 'de regisseur' },
  tooEarly: (day: string) => `Resultaten kan je invullen vanaf de dag zelf: ${day}.`,
  eventClosed: 'Bij dit evenement kan je geen resultaten (meer) invullen.',
  feedbackTooLong: (most: number) => `Gebruik hoogstens ${most} tekens voor de feedback.`,
  interviewNotFound: 'Dit gesprek bestaat niet, of je mag het niet zien.',
  resultMissing: 'Kies het resultaat van het gesprek.',
  form: {
    title: 'Resultaat van het gesprek',
    result: 'Resultaat',
    held: 'Het gesprek is geweest',
    notHeld: 'Het gesprek ging niet door',
    feedback: 'Korte feedback',
    feedbackHint: 'Schrijf hier niets over gezondheid, gezin of uitkering.',
    save: 'Bewaar het resultaat',
    stands: (result: string, by: string) => `Nu staat er: ${result}. Ingevuld door ${by}.`,
  },
} as const;
