import { z } from 'zod';
import { defineForm, formOfRow } from './form';
import { atForm, boxOf, fieldsOf, inWords, isRefused } from './form-state';

const busForm = defineForm('bus', z.object({ name: z.string(), rides: z.string().optional() }));
const state = { form: 'bus', values: { name: 'Bus 1', rides: 'ja' }, errors: { name: 'Fout.' } };

describe('the fields of a form', () => {
  it('show what was typed and what is wrong', () => {
    expect(fieldsOf(state, busForm)('name')).toEqual({
      id: 'bus-name',
      name: 'name',
      value: 'Bus 1',
      values: ['Bus 1'],
      error: 'Fout.',
    });
    expect(boxOf(fieldsOf(state, busForm)('rides'))).toEqual({ id: 'bus-rides', name: 'rides', checked: true });
  });

  it('begin with what there is when no form, or another one, was refused', () => {
    for (const shown of [undefined, { ...state, form: 'stop' }]) {
      expect(fieldsOf(shown, busForm)('name')).toMatchObject({ value: undefined, values: [], error: undefined });
      expect(fieldsOf(shown, busForm, { name: 'Bus 2' })('name')).toMatchObject({ value: 'Bus 2', error: undefined });
      expect(boxOf(fieldsOf(shown, busForm)('rides')).checked).toBe(false);
    }
  });

  it('belong to one row where each row has the form', () => {
    const [first, second] = [formOfRow(busForm, '1'), formOfRow(busForm, '2')];
    const refused = { ...state, form: first.id };
    expect([isRefused(refused, first), isRefused(refused, second)]).toEqual([true, false]);
    expect(fieldsOf(refused, first)('name')).toMatchObject({ id: 'bus-1-name', value: 'Bus 1' });
    expect(fieldsOf(refused, second)('name').value).toBeUndefined();
  });

  it('say what is wrong in other words', () => {
    expect(inWords(state, (text) => text.toUpperCase()).errors).toEqual({ name: 'FOUT.' });
  });

  it('can stand at another form of the page, with what is wrong as a whole', () => {
    const refused = { ...state, errors: { name: 'Fout.', bus: 'Dat kan niet.' } };
    const row = formOfRow(busForm, '1');
    expect(atForm(refused, row)).toEqual({
      form: 'bus-1',
      values: state.values,
      errors: { name: 'Fout.', 'bus-1': 'Dat kan niet.' },
    });
  });
});
