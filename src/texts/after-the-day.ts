const stateWords: Readonly<Record<string, string>> = {
  referred: 'niet genoteerd',
  seated: 'niet genoteerd',
  confirmed: 'niet genoteerd',
  waiting: 'bleef op de wachtlijst',
  offered: 'bleef op de wachtlijst',
  lapsed: 'antwoordde niet op tijd',
  cancelled: 'geannuleerd',
};

/** What became of somebody, in words for colleagues, once the day is over. */
export const afterTheDayTexts = {
  attended: (attended: boolean) => (attended ? 'was er' : 'was er niet'),
  /** Of whom nothing was noted. */
  state: (state: string) => stateWords[state] ?? state,
  calledOff: 'afgelast',
  list: 'Mensen die een plaats hadden',
  waitingList: 'Bleven op de wachtlijst',
  waitingNone: 'Niemand bleef op de wachtlijst.',
} as const;
