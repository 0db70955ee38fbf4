import type { VNode } from 'preact';
import type { CurrentUser } from '../../../../modules/identity';
import { unbroken, type Letter, type MailBlock, type MailTranslation } from '../../../../modules/notifications';
import { letterTexts as t } from '../../../../texts/letters';
import { commonMailTexts } from '../../../../texts/mails/common';
import { participantMailTexts } from '../../../../texts/mails/participant';
import { EmptyState } from '../../../components';
import { Page } from '../../../layout';

interface LettersProps {
  readonly user: CurrentUser;
  readonly title: string;
  readonly letters: readonly Letter[];
  /** What stands there when there is no letter. */
  readonly none: string;
}

/** Letters to print, each on a sheet of its own; what is for the counsellor is not printed. */
export function LettersPage({ user, title, letters, none }: LettersProps): VNode {
  return (
    <Page title={title} user={user} current="/taken">
      <div class="no-print">
        <h1>{title}</h1>
        {letters.length === 0 ? <EmptyState>{none}</EmptyState> : <p>{`${t.intro(letters.length)} ${t.howToPrint}`}</p>}
        <p>
          <a href="/taken">{t.back}</a>
        </p>
      </div>
      {letters.map((letter) => (
        <LetterSheet key={letter.taskId} letter={letter} />
      ))}
    </Page>
  );
}

function howToBring({ postBy, writtenOn }: Letter): string {
  if (postBy === null) return t.handOver;
  return postBy < writtenOn ? t.tooLateForPost : t.postBy(postBy);
}

function LetterSheet({ letter }: { readonly letter: Letter }): VNode {
  const { content, contact } = letter;
  return (
    <section class="letter-of" aria-label={t.letterTo(letter.recipientName)}>
      <div class="no-print">
        <h2>{t.letterTo(letter.recipientName)}</h2>
        <p>
          {howToBring(letter)} {t.address(letter.postcode)} {letter.largePrint ? t.large : null}
        </p>
      </div>
      <article class={letter.largePrint ? 'letter letter-large' : 'letter'}>
        <div class="letter-head">
          <strong>{letter.associationName}</strong>
          <span>{t.dated(letter.writtenOn)}</span>
        </div>
        <p>{letter.recipientName}</p>
        <p class="letter-subject">{content.subject}</p>
        <LetterWords {...content} contact={participantMailTexts.contact(contact.name, contact.phone)} />
        {content.translation === undefined ? null : <Translated translation={content.translation} />}
        {content.privacyUrl === undefined ? null : <p class="small">{t.privacy(content.privacyUrl)}</p>}
      </article>
    </section>
  );
}

type WordsProps = Pick<MailTranslation, 'greeting' | 'blocks' | 'closing' | 'contact'>;

function LetterWords({ greeting, blocks, contact, closing }: WordsProps): VNode {
  return (
    <>
      <p>{greeting}</p>
      {blocks.map((block, index) => (
        <LetterBlock key={index} block={block} />
      ))}
      <p>{unbroken(contact)}</p>
      <p>{closing.flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>
    </>
  );
}

function Translated({ translation }: { readonly translation: MailTranslation }): VNode {
  const { language, direction, note, ...words } = translation;
  return (
    <div class="letter-translation">
      <h3>{commonMailTexts.translation}</h3>
      <div lang={language} dir={direction}>
        <p class="muted small">{note}</p>
        <LetterWords {...words} />
      </div>
    </div>
  );
}

/** Participants' letters hold words and facts; paper has no buttons. */
function LetterBlock({ block }: { readonly block: MailBlock }): VNode | null {
  switch (block.block) {
    case 'text':
      return <p>{unbroken(block.text)}</p>;
    case 'facts':
      return (
        <dl>
          {block.facts.map(({ term, lines }) => (
            <div key={term}>
              <dt>{term}</dt>
              {lines.map((line) => (
                <dd key={line}>{unbroken(line)}</dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'table':
    case 'button':
      return null;
  }
}
