import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { commonMailTexts as t } from '../../../../texts/mails/common';
import type { MailBlock, MailContent, MailTable, MailTranslation } from './mail-content';
import { unbroken } from './unbroken';

/** Mail programs read styles on the elements; the sheet only turns the colours around on a dark screen. */
const DARK = `@media (prefers-color-scheme: dark) {
  .ground { background: #111514 !important; }
  .paper { background: #191f1d !important; color: #e9eeec !important; }
  .soft { color: #a9b5b0 !important; }
  .line { border-color: #343d3a !important; }
  .button { background: #63cdb8 !important; color: #10201c !important; }
  .link { color: #8be0cf !important; }
}`;

const FONT = "font-family: -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;";
const style = {
  ground: `margin: 0; padding: 16px 8px; background: #f5f6f4; ${FONT}`,
  paper:
    'max-width: 600px; margin: 0 auto; padding: 24px; background: #ffffff; color: #1c2321; border-radius: 8px; overflow-wrap: anywhere;',
  brand: 'margin: 0 0 24px; font-size: 14px; font-weight: 700; color: #0b6e5f;',
  text: 'margin: 0 0 16px; font-size: 16px; line-height: 1.55;',
  term: 'margin: 0; font-size: 16px; font-weight: 700; line-height: 1.4;',
  lines: 'margin: 0 0 12px; font-size: 16px; line-height: 1.5;',
  box: 'margin: 0 0 16px; padding: 4px 0 0 16px; border-left: 4px solid #0b6e5f;',
  boxRightToLeft: 'margin: 0 0 16px; padding: 4px 16px 0 0; border-right: 4px solid #0b6e5f;',
  translation: 'margin: 24px 0 0; padding: 24px 0 0; border-top: 1px solid #d5dad7;',
  heading: 'margin: 0 0 8px; font-size: 16px; line-height: 1.4;',
  note: 'margin: 0 0 16px; font-size: 14px; color: #55605c;',
  action: 'margin: 0 0 16px;',
  button:
    'display: inline-block; padding: 12px 20px; background: #0b6e5f; color: #ffffff; font-size: 16px; font-weight: 700; text-decoration: none; border-radius: 8px;',
  link: 'color: #084f45; font-size: 16px; text-decoration: underline;',
  table:
    'width: 100%; margin: 0 0 16px; border-collapse: collapse; font-size: 15px; line-height: 1.4; overflow-wrap: normal;',
  caption: 'padding: 0 0 8px; text-align: left; font-weight: 700;',
  cell: 'padding: 8px 8px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dad7;',
  footer: 'margin: 24px 0 0; padding: 16px 0 0; border-top: 1px solid #d5dad7; font-size: 13px; color: #55605c;',
} as const;

/** Only long words may be broken: else a narrow screen breaks every first name. */
const cellStyle = (cell: string): string =>
  /[^\s-]{11}/.test(cell) ? `${style.cell} overflow-wrap: anywhere;` : style.cell;

function Table({ table }: { readonly table: MailTable }): VNode {
  return (
    <table style={style.table}>
      <caption style={style.caption}>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col" class="line" style={style.cell}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at} class="line" style={cellStyle(cell)}>
                {unbroken(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Block({ content, direction }: { readonly content: MailBlock; readonly direction?: 'ltr' | 'rtl' }): VNode {
  switch (content.block) {
    case 'text':
      return <p style={style.text}>{unbroken(content.text)}</p>;
    case 'facts':
      return (
        <div style={direction === 'rtl' ? style.boxRightToLeft : style.box}>
          {content.facts.map((fact) => (
            <div key={fact.term}>
              <p style={style.term}>{fact.term}</p>
              <p style={style.lines}>
                {fact.lines.map(unbroken).flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
              </p>
            </div>
          ))}
        </div>
      );
    case 'table':
      return <Table table={content.table} />;
    case 'button':
      return (
        <p style={style.action}>
          <a
            href={content.url}
            class={content.quiet === true ? 'link' : 'button'}
            style={content.quiet === true ? style.link : style.button}
          >
            {content.label}
          </a>
        </p>
      );
  }
}

type Worded = Pick<MailTranslation, 'greeting' | 'blocks' | 'closing'>;

function Words(props: { readonly content: Worded; readonly direction?: 'ltr' | 'rtl' }): VNode {
  const { greeting, blocks, closing } = props.content;
  return (
    <>
      <p style={style.text}>{greeting}</p>
      {blocks.map((block, index) => (
        <Block key={index} content={block} direction={props.direction ?? 'ltr'} />
      ))}
      <p style={style.text}>{closing.flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>
    </>
  );
}

function Translated({ translation }: { readonly translation: MailTranslation }): VNode {
  const { language, direction, note } = translation;
  return (
    <div class="line" style={style.translation}>
      <h2 style={style.heading}>{t.translation}</h2>
      <div lang={language} dir={direction}>
        <p class="soft" style={style.note}>
          {note}
        </p>
        <Words content={translation} direction={direction} />
      </div>
    </div>
  );
}

function Mail({ content }: { readonly content: MailContent }): VNode {
  return (
    <html lang="nl-BE">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{content.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: DARK }} />
      </head>
      <body class="ground" style={style.ground}>
        <div class="paper" style={style.paper}>
          <p class="link" style={style.brand}>
            {t.product}
          </p>
          <Words content={content} />
          {content.translation === undefined ? null : <Translated translation={content.translation} />}
          <p class="soft line" style={style.footer}>
            {content.footer}
            {content.privacyUrl === undefined ? null : (
              <>
                {' '}
                <a class="soft" href={content.privacyUrl}>
                  {t.privacyLink}
                </a>
              </>
            )}
          </p>
        </div>
      </body>
    </html>
  );
}

/** The HTML part of a mail: no images, nothing loaded from elsewhere, nothing that follows the reader. */
export const mailHtml = (content: MailContent): string => `<!doctype html>\n${render(<Mail content={content} />)}`;
