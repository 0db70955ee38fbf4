/** The domain behind the @ of the sender, for Message-IDs. */
export const mailDomain = (mailFrom: string): string => /@([^>\s]+)/.exec(mailFrom)?.[1] ?? 'localhost';

/** Name and address of the sender as two. */
export function senderOf(mailFrom: string): { readonly name: string; readonly email: string } {
  const match = /^(.*)<([^>]+)>\s*$/.exec(mailFrom);
  const email = (match?.[2] ?? mailFrom).trim();
  const name = (match?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  return { name: name === '' ? email : name, email };
}
