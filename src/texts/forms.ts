/** What is said about any form. */
export const formTexts = {
  tooLong: (limit: number) => `Gebruik hoogstens ${limit} tekens.`,
};
