/** First and last name as people read them; somebody may have one name only. */
export const fullName = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string =>
  [firstName, lastName].filter((part) => part !== '').join(' ');
