import { fingerprintOf } from './refusal-fingerprint';

describe('the same words to several recipients', () => {
  it('are the same without what differs from mail to mail', () => {
    const first = fingerprintOf('550 5.7.1 <…> Not for you (id 4Xk9-12), see 192.0.2.1');
    expect(fingerprintOf('550 5.7.1 <…> Not for you (id 8Qz1-77), see 192.0.2.9')).toBe(first);
    expect(fingerprintOf('550 5.7.1 <…> Something else')).not.toBe(first);
    expect(fingerprintOf('550 5.1.1 <…> Not for you (id 4Xk9-12), see 192.0.2.1')).not.toBe(first);
  });
});
