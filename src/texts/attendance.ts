/** Words for who was there: neutral facts, nothing more. */
export const attendanceTexts = {
  notToday: 'Aanwezigheid noteer je vanaf de dag zelf.',
  hostMissing: 'Kies bij welk bedrijf deze persoon aansluit.',
  alreadyRecorded: (state: string) => `Er staat al: ${state}. Verbeter het als het anders is.`,
  changedMeanwhile: 'Intussen noteerde iemand anders iets. Kijk nog eens.',
  stateMissing: 'Kies wat je wil noteren.',
  states: {
    present: 'aanwezig',
    late: 'te laat, wel erbij',
    'joined-later': 'sluit later aan',
    'left-as-planned': 'vertrok zoals afgesproken',
    'absent-notified': 'niet erbij, verwittigd',
    'absent-not-notified': 'niet erbij',
  },
  delayWrong: (most: number) => `Vul een aantal minuten in van 0 tot ${most}.`,
  delayNowhere: 'Kies waar de bus te laat is.',
  previewChanged: 'Intussen is er iets veranderd. Bekijk de gevolgen opnieuw.',
  troubleKindMissing: 'Kies wat er is.',
  troubleHostMissing: 'Kies een bedrijf.',
  momentWrong: 'Vul in vanaf welk uur, en hoeveel gesprekspartners er minder zijn.',
} as const;
