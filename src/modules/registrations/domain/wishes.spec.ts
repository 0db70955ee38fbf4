import { warningsFor } from './wishes';

const forklift = {
  code: 'V2',
  title: 'heftruckchauffeur',
  dutchLevel: 'A2',
  certificates: ['heftruckattest'],
} as const;
const clerk = { code: 'V6', title: 'expeditiebediende', dutchLevel: 'B2', certificates: [] } as const;

describe('warnings about wishes', () => {
  it('names a certificate that is missing', () => {
    expect(warningsFor([forklift], { dutchLevel: 'native', certificates: [] })).toEqual([
      'V2 heftruckchauffeur: attest heftruck ontbreekt',
    ]);
  });

  it('names a level of Dutch that is too low', () => {
    expect(warningsFor([clerk], { dutchLevel: 'A2', certificates: [] })).toEqual([
      'V6 expeditiebediende: vraagt Nederlands B2, de persoon heeft A2',
    ]);
  });

  it('says nothing when all is well', () => {
    expect(warningsFor([forklift, clerk], { dutchLevel: 'native', certificates: ['heftruckattest'] })).toEqual([]);
  });
});
