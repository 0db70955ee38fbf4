import { commonMailTexts as t } from '../../../texts/mails/common';
import { withoutScreen, type MailBlock, type MailContent } from './mail-content';

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

const parts = ({ greeting, blocks, closing }: MailContent): string =>
  [greeting, ...blocks.map(blockText), closing.join('\n')].filter((part) => part !== '').join('\n\n');

/** The plain-text part of a mail. */
export const mailText = (content: MailContent): string => `${parts(content)}\n\n-- \n${content.footer}\n`;

/** The words a counsellor says or prints for somebody without e-mail: no links, no footer. */
export const spokenText = (content: MailContent): string => parts(withoutScreen(content));
