import { ownPage } from './own-page';

describe('where somebody goes on after signing in', () => {
  it.each(['/', '/evenementen', '/evenementen/HNJ-2027-01?done=x#y', '/a//b', '/%C3%A9'])(
    'is a page of ours: %s',
    (page) => expect(ownPage(page)).toBe(page),
  );

  it.each([
    undefined,
    '',
    'evenementen',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nset-cookie: a=b',
    '/\u0000',
    '/é',
    '/\u2028x',
    '/\ud800',
    ' /evenementen',
    '/even ementen',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    '/\t\\evil.example',
    '//[',
    '//user@evil.example/',
  ])('is never anything else: %j', (page) => expect(ownPage(page)).toBeUndefined());
});
