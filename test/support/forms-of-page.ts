/** A field of a form as a browser would show it. */
export interface PageField {
  readonly name: string;
  readonly kind: 'hidden' | 'text' | 'select' | 'radio' | 'checkbox' | 'button';
  /** What the field says now; of a list or a group, what is chosen. */
  readonly value: string;
  /** What can be chosen; of a box, what ticking it says. */
  readonly choices: readonly string[];
}

export interface PageForm {
  readonly id: string;
  readonly method: string;
  readonly action: string;
  readonly fields: readonly PageField[];
}

const WORDS: readonly [RegExp, string][] = [
  [/&quot;/g, '"'],
  [/&#39;/g, "'"],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];
const plain = (html: string): string => WORDS.reduce((text, [code, sign]) => text.replace(code, sign), html);

const attribute = (tag: string, name: string): string => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=/>])`).test(tag);

/** The forms of a page in their order. */
export const formsOf = (html: string): PageForm[] =>
  [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = '', content = '']) => ({
    id: attribute(tag, 'id'),
    method: attribute(tag, 'method'),
    action: attribute(tag, 'action'),
    fields: [...inputsOf(content), ...areasOf(content), ...listsOf(content), ...buttonsOf(content)],
  }));

function inputsOf(content: string): PageField[] {
  const tags = [...content.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const of = (type: string): string[] => tags.filter((tag) => attribute(tag, 'type') === type);
  const groups = [...new Set(of('radio').map((tag) => attribute(tag, 'name')))];
  return [
    ...tags.filter((tag) => !['radio', 'checkbox', 'file'].includes(attribute(tag, 'type'))).map(inputField),
    ...of('checkbox').map((tag) => ({
      name: attribute(tag, 'name'),
      kind: 'checkbox' as const,
      value: has(tag, 'checked') ? attribute(tag, 'value') : '',
      choices: [attribute(tag, 'value')],
    })),
    ...groups.map((name) =>
      chosenOf(
        name,
        'radio',
        of('radio').filter((tag) => attribute(tag, 'name') === name),
      ),
    ),
  ];
}

const inputField = (tag: string): PageField => ({
  name: attribute(tag, 'name'),
  kind: attribute(tag, 'type') === 'hidden' ? 'hidden' : 'text',
  value: attribute(tag, 'value'),
  choices: [],
});

const areasOf = (content: string): PageField[] =>
  [...content.matchAll(/(<textarea\b[^>]*>)([^<]*)<\/textarea>/g)].map(([, tag = '', text = '']) => ({
    name: attribute(tag, 'name'),
    kind: 'text',
    value: plain(text),
    choices: [],
  }));

const listsOf = (content: string): PageField[] =>
  [...content.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']) =>
    chosenOf(
      attribute(tag, 'name'),
      'select',
      [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option),
    ),
  );

const chosenOf = (name: string, kind: 'radio' | 'select', tags: readonly string[]): PageField => ({
  name,
  kind,
  value:
    tags
      .filter((tag) => has(tag, kind === 'radio' ? 'checked' : 'selected'))
      .map((tag) => attribute(tag, 'value'))[0] ?? '',
  choices: tags.map((tag) => attribute(tag, 'value')).filter((value) => value !== ''),
});

const buttonsOf = (content: string): PageField[] =>
  [...content.matchAll(/<button\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => has(tag, 'name'))
    .map((tag) => ({ name: attribute(tag, 'name'), kind: 'button', value: attribute(tag, 'value'), choices: [] }));
