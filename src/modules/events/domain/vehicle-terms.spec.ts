import { checkVehicleTerms, type VehicleTerms } from './vehicle-terms';

const terms: VehicleTerms = {
  ...{ plate: ' 1-abc-234 ', contactName: 'Jo', contactEmail: 'planning@bus.example', contactPhone: '053 00 00 01' },
  hire: { cents: 64_000, hours: 9, extraHourCents: 4_000 },
};

describe('what is agreed with a coach operator', () => {
  it('is kept as it is, a plate in capitals', () => {
    expect(checkVehicleTerms(terms)).toEqual({ ...terms, plate: '1-ABC-234' });
    expect(checkVehicleTerms({ ...terms, contactEmail: '', hire: null })).toMatchObject({
      contactEmail: '',
      hire: null,
    });
  });

  it.each([
    ['half cents', { cents: 0.5 }],
    ['a price below nothing', { cents: -1 }],
    ['no hours', { hours: 0 }],
    ['a duty that no driver may have', { hours: 16 }],
    ['an extra hour below nothing', { extraHourCents: -1 }],
  ])('is refused with %s', (_what, wrong) => {
    const hire = { cents: 64_000, hours: 9, extraHourCents: null, ...wrong };
    const refused = expect.objectContaining({ code: 'EVENT.HIRE_WRONG' }) as Error;
    expect(() => checkVehicleTerms({ ...terms, hire })).toThrow(refused);
  });

  it.each([['jo'], ['jo@bus'], ['jo @bus.example'], [`${'j'.repeat(190)}@bus.example`]])(
    'is refused with the address %s',
    (contactEmail) => {
      const wrong = expect.objectContaining({ code: 'EVENT.CONTACT_WRONG' }) as Error;
      expect(() => checkVehicleTerms({ ...terms, contactEmail })).toThrow(wrong);
    },
  );
});
