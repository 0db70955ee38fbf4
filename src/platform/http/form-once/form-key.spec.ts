import { claimOf, isFormKey, isKeyFor, newFormKey, NOBODY, seal, unseal } from './form-key';

describe('the one-time key of a form', () => {
  it('is another one each time, and knows for whom it was made', () => {
    const key = newFormKey('els');
    expect(key).not.toBe(newFormKey('els'));
    expect([isFormKey(key), isKeyFor(key, 'els'), isKeyFor(key, 'karim')]).toEqual([true, true, false]);
    expect(key).not.toContain('els');
  });

  it('of a page that is not of anybody is for whoever opened it', () => {
    expect(isKeyFor(newFormKey(NOBODY), 'els')).toBe(true);
  });

  it.each([undefined, '', 'x', ['a'], `${'a'.repeat(32)}.${'b'.repeat(15)}`])('is not %j', (key) => {
    expect(isFormKey(key)).toBe(false);
  });

  it('makes another claim of other words, another address or another user', () => {
    const form = { key: newFormKey('els'), user: 'els', address: '/a', body: { name: 'x' } };
    const claims = [form, { ...form, body: { name: 'y' } }, { ...form, address: '/b' }, { ...form, user: 'karim' }];
    expect(new Set(claims.map(claimOf)).size).toBe(4);
    expect(claimOf({ ...form, body: { name: 'x' } })).toBe(claimOf(form));
  });

  it('opens the answer that it sealed, and no other key does', () => {
    const key = newFormKey('els');
    const sealed = seal(key, 'session=geheim');
    expect(sealed).not.toContain('geheim');
    expect(unseal(key, sealed)).toBe('session=geheim');
    expect(() => unseal(newFormKey('els'), sealed)).toThrow();
  });
});
