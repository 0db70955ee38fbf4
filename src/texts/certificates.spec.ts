import { certificateCode, certificateCodes, certificateLabel, certificateLabels } from './certificates';

describe('a certificate', () => {
  it.each([
    ['rijbewijs B', 'rijbewijs-b'],
    ['Rijbewijs-b', 'rijbewijs-b'],
    ['RIJBEWIJS  B.', 'rijbewijs-b'],
    ['attest heftruck', 'heftruckattest'],
    ['Heftruck-attest', 'heftruckattest'],
    ['VCA', 'vca-basis'],
    ['VCA Petrochemie', 'vca-petrochemie'],
    ['vca-petrochemie', 'vca-petrochemie'],
    ['Brevet hulpredder', 'brevet-hulpredder'],
    [' - ', ''],
  ])('%j is kept as %j', (typed, code) => {
    expect(certificateCode(typed)).toBe(code);
    expect(certificateCode(code)).toBe(code);
  });

  it('is told in words, and found again by them', () => {
    expect(certificateLabel('rijbewijs-b')).toBe('rijbewijs B');
    expect(certificateLabel('vca-petrochemie')).toBe('vca petrochemie');
    for (const label of certificateLabels) expect(certificateLabel(certificateCode(label))).toBe(label);
  });

  it('is there once, in however many texts', () => {
    expect(certificateCodes(['rijbewijs B, heftruck', '', 'Rijbewijs b; brevet redder'])).toEqual([
      ...['rijbewijs-b', 'heftruckattest', 'brevet-redder'],
    ]);
  });
});
