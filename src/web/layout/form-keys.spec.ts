import { withFormKeys } from './form-keys';

const keysIn = (html: string) => [...html.matchAll(/name="once" value="([^"]+)"/g)].map(([, key]) => key);

describe('the forms of a page', () => {
  it('get a key each', () => {
    const html = withFormKeys('<form method="post" action="/a"></form><form id="x" method="post"></form>', 'els');
    expect(new Set(keysIn(html)).size).toBe(2);
    expect(html).toMatch(/^<form method="post" action="\/a"><input type="hidden" name="once"/);
  });

  it('get none when they only ask or hold a file', () => {
    const html = '<form method="get" action="/a"></form><form method="post" enctype="multipart/form-data"></form>';
    expect(withFormKeys(html, 'els')).toBe(html);
  });
});
