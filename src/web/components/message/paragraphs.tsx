import type { VNode } from 'preact';

/** Plain text as paragraphs: an empty line starts a new one, a line break stays a line break. */
export function Paragraphs({ text }: { readonly text: string }): VNode {
  return (
    <>
      {text.split('\n\n').map((paragraph, index) => (
        <p key={index}>{paragraph.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>
      ))}
    </>
  );
}
