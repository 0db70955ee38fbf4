/** A file as a browser sends it. */
export const upload = (content: string | Uint8Array<ArrayBuffer>, name = 'lijst.csv'): FormData => {
  const form = new FormData();
  form.append('bestand', new Blob([content], { type: 'text/csv' }), name);
  return form;
};

/** The columns of {@link line}, by their own names. */
export const HEADER = 'voornaam;familienaam;telefoon;kanaal;postcode;opstapplaats;nederlands;wens 1';
/** One invented person for each number. */
export const line = (number: number): string =>
  `Jan${number};Peeters;0470 00 01 ${number};telefoon;9300;Aalst, station;A2;V1`;
