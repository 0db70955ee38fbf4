/** A column of a small table in a mail. */
export interface MailTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a mail. The same parts become HTML, plain text, and words a counsellor says or prints. */
export type MailBlock =
  | { readonly block: 'text'; readonly text: string; readonly offScreen?: string; readonly aloud?: string }
  | { readonly block: 'facts'; readonly facts: readonly MailFact[] }
  | { readonly block: 'table'; readonly table: MailTable }
  | { readonly block: 'button'; readonly label: string; readonly url: string; readonly quiet?: boolean };

export interface MailFact {
  readonly term: string;
  readonly lines: readonly string[];
}

/** The same mail in another language: it says so, and the Dutch above it counts. */
export interface MailTranslation {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly note: string;
  /** Whom to call; for letters. */
  readonly contact: string;
  readonly greeting: string;
  readonly blocks: readonly MailBlock[];
  readonly closing: readonly string[];
}

export interface MailContent {
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly MailBlock[];
  readonly closing: readonly string[];
  readonly footer: string;
  /** Where people read what is kept about them. */
  readonly privacyUrl?: string;
  readonly translation?: MailTranslation;
}

/** Words that lean on a link or an answer by mail, and what they become where there is nothing to tap. */
export const onScreen = (text: string, offScreen: string): MailBlock => ({ block: 'text', text, offScreen });

/** Words about how something looks, and what they become where it is heard. */
export const onSight = (text: string, aloud: string): MailBlock => ({ block: 'text', text, aloud });

export const text = (...sentences: readonly string[]): MailBlock => ({ block: 'text', text: sentences.join(' ') });

export const factBlock = (...items: readonly (MailFact | undefined)[]): MailBlock => ({
  block: 'facts',
  facts: items.filter((item) => item !== undefined),
});

export const button = (label: string, url: string): MailBlock => ({ block: 'button', label, url });

/** The same mail on paper or aloud: no buttons, and no words about them. */
export const withoutScreen = ({ blocks, translation, ...rest }: MailContent): MailContent => ({
  ...rest,
  blocks: offScreen(blocks),
  ...(translation === undefined ? {} : { translation: { ...translation, blocks: offScreen(translation.blocks) } }),
});

const offScreen = (blocks: readonly MailBlock[]): readonly MailBlock[] =>
  blocks.flatMap((block): readonly MailBlock[] => {
    if (block.block === 'button') return [];
    return block.block === 'text' ? [{ ...block, text: block.offScreen ?? block.text }] : [block];
  });

/** A button for what most readers will not need. */
export const quietButton = (label: string, url: string): MailBlock => ({ block: 'button', label, url, quiet: true });
