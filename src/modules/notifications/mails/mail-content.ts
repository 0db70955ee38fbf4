/** A column of a small table in a mail. */
export interface MailTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a mail. The same parts become HTML, plain text, and words a counsellor says or prints. */
export type MailBlock =
  | { readonly block: 'text'; readonly text: string }
  | { readonly block: 'facts'; readonly facts: readonly MailFact[] }
  | { readonly block: 'table'; readonly table: MailTable }
  | { readonly block: 'button'; readonly label: string; readonly url: string; readonly quiet?: boolean };

export interface MailFact {
  readonly term: string;
  readonly lines: readonly string[];
}

export interface MailContent {
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly MailBlock[];
  readonly closing: readonly string[];
  readonly footer: string;
}

export const text = (...sentences: readonly string[]): MailBlock => ({ block: 'text', text: sentences.join(' ') });

export const facts = (...items: readonly (MailFact | undefined)[]): MailBlock => ({
  block: 'facts',
  facts: items.filter((item) => item !== undefined),
});

export const button = (label: string, url: string): MailBlock => ({ block: 'button', label, url });

/** A button for what most readers will not need. */
export const quietButton = (label: string, url: string): MailBlock => ({ block: 'button', label, url, quiet: true });
