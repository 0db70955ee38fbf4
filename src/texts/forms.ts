/** What is said about any form. */
export const formTexts = {
  unreadable: 'Hier staan tekens die we niet kunnen lezen. Typ de tekst opnieuw.',
  tooLong: (limit: number) => `Gebruik hoogstens ${limit} tekens.`,
} as const;
