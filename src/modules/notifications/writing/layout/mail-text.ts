import { commonMailTexts as t } from '../../../../texts/mails/common';
import { withoutScreen, type MailBlock, type MailContent, type MailTranslation } from './mail-content';

const factsText = (block: Extract<MailBlock, { block: 'facts' }>): string =>
  block.facts.map((fact) => `${fact.term}\n${fact.lines.join('\n')}`).join('\n\n');

const tableText = ({ table }: Extract<MailBlock, { block: 'table' }>): string =>
  [table.caption, ...table.rows.map((row) => `- ${row.filter((cell) => cell !== '').join(' · ')}`)].join('\n');

function blockText(block: MailBlock): string {
  switch (block.block) {
    case 'text':
      return block.text;
    case 'facts':
      return factsText(block);
    case 'table':
      return tableText(block);
    case 'button':
      return t.linkBelow(block.label, block.url);
  }
}

const parts = ({ greeting, blocks, closing }: Pick<MailContent, 'greeting' | 'blocks' | 'closing'>): string =>
  [greeting, ...blocks.map(blockText), closing.join('\n')].filter((part) => part !== '').join('\n\n');

/** Makes a mail program write this line from the right, also when it begins with a Latin name or a number. */
const RIGHT_TO_LEFT_MARK = '\u200f';

function translationText(translation: MailTranslation): string {
  const text = `${translation.note}\n\n${parts(translation)}`;
  if (translation.direction === 'ltr') return text;
  return text.replace(/^(?=.)/gm, RIGHT_TO_LEFT_MARK);
}

/** The plain-text part of a mail. */
export function mailText(content: MailContent): string {
  const { translation, privacyUrl } = content;
  const below = translation === undefined ? '' : `\n\n${t.translation}\n\n${translationText(translation)}`;
  return `${parts(content)}${below}\n\n-- \n${content.footer}\n${privacyUrl === undefined ? '' : `${t.privacy(privacyUrl)}\n`}`;
}

/** The words a counsellor says to somebody without e-mail: in Dutch, no links, no footer. */
export function spokenText(content: MailContent): string {
  const { blocks, ...rest } = withoutScreen(content);
  return parts({ ...rest, blocks: blocks.map(heard) }).replaceAll(' → ', t.becomes);
}

const heard = (block: MailBlock): MailBlock =>
  block.block === 'text' ? { ...block, text: block.aloud ?? block.text } : block;
