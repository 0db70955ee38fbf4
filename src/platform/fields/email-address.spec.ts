import { readEmail } from './email-address';

describe('an e-mail address', () => {
  it.each([
    [' ann@example.org', 'ann@example.org'],
    ['ann@example.org\u200b', 'ann@example.org'],
    ['mailto:ann@example.org', 'ann@example.org'],
    ['Ann@Example.ORG', 'Ann@example.org'],
    ['jan@bücher.example', 'jan@bücher.example'],
    ['jan@Müller-Straße.example', 'jan@müller-straße.example'],
    ['jan@xn--bcher-kva.example', 'jan@xn--bcher-kva.example'],
    ["o'brien+hop/job=1@sub.example.co", "o'brien+hop/job=1@sub.example.co"],
    ['{a|b}~^`$!#%&*?_-@example.org', '{a|b}~^`$!#%&*?_-@example.org'],
    ['a.b.c@1.example', 'a.b.c@1.example'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(readEmail(typed)).toBe(kept);
  });

  it.each([
    '',
    'ann',
    'ann@',
    '@example.org',
    'ann@example',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'ann bee@example.org',
    'josé@example.org',
    'ann@exa mple.org',
    'ann@-example.org',
    'ann@example..org',
    'ann@example.org, bob@example.org',
    'Ann <ann@example.org>',
    'ann@example.org\r\nBcc: x@example.org',
    'ann@127.0.0.1',
    `${'a'.repeat(65)}@example.org`,
  ])('%j is none', (typed) => {
    expect(readEmail(typed)).toBeUndefined();
  });
});
