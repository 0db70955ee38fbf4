interface NamedVacancy {
  readonly code: string;
  readonly title: string;
}

const names = (vacancies: readonly NamedVacancy[]): string =>
  vacancies.map(({ code, title }) => `${code} ${title}`).join(', ');

/** Words for counsellors about the interview that somebody may hope for. */
export const outlookTexts = {
  warnings: 'Let op bij de wensen',
  warningsHint: 'De wens blijft staan. Zo krijgt de persoon er geen gesprek voor.',
  notPossible: 'Met deze wensen is geen gesprek mogelijk',
  tour: 'Er is wel een rondleiding.',
  alternatives: (vacancies: readonly NamedVacancy[]) =>
    vacancies.length === 0
      ? 'Op deze dag is er geen andere vacature die past.'
      : `Wat wel past: ${names(vacancies)}. Wil de persoon dat ook? Vraag het aan de regisseur.`,
  anyway: 'Verwijs toch door, zonder gesprek.',
  refused: (reasons: readonly string[], vacancies: readonly NamedVacancy[], hasTour: boolean) =>
    [
      `Met deze wensen is geen gesprek mogelijk.${hasTour ? ' Er is wel een rondleiding.' : ''}`,
      `${reasons.join('. ')}.`,
      vacancies.length === 0
        ? 'Op deze dag is er geen andere vacature die past.'
        : `Wat wel past: ${names(vacancies)}. Kies zo een wens, of vink dit aan.`,
    ].join(' '),
} as const;
