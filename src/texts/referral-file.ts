/** Words about a file with referrals: what is wrong with it, line by line. */
export const importTexts = {
  notText: 'Dit is geen tekstbestand. Bewaar je lijst als CSV en probeer opnieuw.',
  emptyFile: 'Het bestand is leeg. Kies een bestand met een regel per persoon.',
  noLines:
    'Het bestand heeft geen personen. De eerste regel heeft de namen van de kolommen, daarna volgt een regel per persoon.',
  tooLarge: (megabytes: number) => `Het bestand is te groot. Kies een bestand van hoogstens ${megabytes} MB.`,
  tooManyLines: (lines: number, max: number) =>
    `Het bestand heeft ${lines} personen. Hoogstens ${max} kan in één keer.`,
  tooManyColumns: (max: number) => `Het bestand heeft te veel kolommen. Hoogstens ${max} kan.`,
  unreadable: (line: number) =>
    `We kunnen regel ${line} niet lezen. Kijk na of er bij elk aanhalingsteken vooraan ook een achteraan staat.`,
  missingColumns: (names: readonly string[]) =>
    names.length === 1 ? `De kolom "${names[0] ?? ''}" ontbreekt.` : `Deze kolommen ontbreken: ${names.join(', ')}.`,
  columnsShared: (name: string, columns: readonly string[]) =>
    `Deze kolommen zijn allemaal "${name}": ${columns.join(', ')}. Per persoon nemen we wat we kunnen gebruiken.`,
  cellChosen: (name: string, taken: string, left: readonly string[]) =>
    `${name}: we nemen ${taken} en niet ${left.join(', ')}.`,
  readAs: (examples: readonly string[]) =>
    `Dit bestand zegt niet hoe letters met accenten bewaard zijn. Kijk na of dit juist is: ${examples.join(', ')}.`,
  unreadableCell: (cell: string) =>
    `In "${cell}" staan tekens die we niet kunnen lezen. Bewaar het bestand als "CSV UTF-8" en kies het opnieuw.`,
  roundedPhone:
    'Excel rondde dit telefoonnummer af. Zet de kolom in Excel op "Tekst", typ het nummer opnieuw en bewaar het bestand.',
  unknownColumns: (names: readonly string[]) => `Deze kolommen gebruiken we niet: ${names.join(', ')}.`,
  tooManyCells: (cells: number, columns: number) =>
    `Deze regel heeft ${cells} vakjes, de eerste regel heeft er ${columns}. Staat er een puntkomma in je tekst? Zet die tekst tussen aanhalingstekens.`,
  alikeInEvent: (column: string) =>
    `Iemand die op deze persoon lijkt, is al doorverwezen naar dit evenement. Is dit iemand anders? Zet "ja" in de kolom "${column}". Is dit dezelfde persoon? Haal de regel weg.`,
  alikeLine: (line: number, column: string) =>
    `Deze persoon lijkt op die van regel ${line}. Is dit iemand anders? Zet "ja" in de kolom "${column}". Is dit dezelfde persoon? Haal één regel weg.`,
  sameAsLine: (line: number) => `Deze persoon staat ook op regel ${line}.`,
  noFile: 'Kies een bestand.',
} as const;

/** Words of the page on which somebody says what each column of a file is. */
export const columnTexts = {
  title: 'Welke kolom is wat?',
  intro: 'Je bestand heeft andere namen voor de kolommen dan wij. Kies hieronder wat elke kolom is.',
  guessed: 'Wat we konden raden, hebben we al ingevuld. Kijk het na.',
  caption: 'De kolommen van je bestand',
  yours: 'Je kolom',
  example: 'Voorbeelden',
  meaning: 'Dit is',
  meaningOf: (column: string) => `Wat is de kolom "${column}"?`,
  unnamed: (place: number) => `kolom ${place}`,
  notUsed: 'niet gebruiken',
  next: 'Ga verder',
  change: 'Kies zelf wat elke kolom is',
} as const;
