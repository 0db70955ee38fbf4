import { z } from 'zod';
import { DomainError } from '../../kernel';
import { errorIn, submit, valueIn } from './legacy-submit';

const schema = z.object({ naam: z.string().min(1, { error: 'Vul een naam in.' }) });

describe('submit', () => {
  it('acts on a good form', async () => {
    const act = jest.fn(() => Promise.resolve());
    expect(await submit('bus', schema, { naam: 'Bus 1' }, act)).toBeUndefined();
    expect(act).toHaveBeenCalledWith({ naam: 'Bus 1' });
  });

  it('keeps what was typed when a field is wrong', async () => {
    const act = jest.fn(() => Promise.resolve());
    const refusal = await submit('bus', schema, { naam: '' }, act);
    expect(refusal).toEqual({ status: 422, form: 'bus', values: { naam: '' }, errors: { naam: 'Vul een naam in.' } });
    expect(act).not.toHaveBeenCalled();
  });

  it.each([
    ['invalid', 422],
    ['conflict', 409],
  ] as const)('shows a rule that refuses as %s on the form', async (kind, status) => {
    const act = () => Promise.reject(new DomainError('EVENT.X', kind, 'Dat kan niet.'));
    expect(await submit('bus', schema, { naam: 'x' }, act)).toMatchObject({ status, errors: { bus: 'Dat kan niet.' } });
  });

  it.each(['not-found', 'forbidden', 'gone'] as const)('lets %s be an error page', async (kind) => {
    const act = () => Promise.reject(new DomainError('EVENT.X', kind, 'Weg.'));
    await expect(submit('bus', schema, { naam: 'x' }, act)).rejects.toThrow('Weg.');
  });

  it('never hides a bug', async () => {
    const act = () => Promise.reject(new TypeError('bug'));
    await expect(submit('bus', schema, { naam: 'x' }, act)).rejects.toThrow(TypeError);
  });
});

describe('a form beside the one that was refused', () => {
  const state = { form: 'bus', values: { naam: 'Bus 1' }, errors: { naam: 'Fout.' } };

  it('stays empty', () => {
    expect([valueIn(state, 'bus', 'naam'), errorIn(state, 'bus', 'naam')]).toEqual(['Bus 1', 'Fout.']);
    expect([valueIn(state, 'halte', 'naam'), errorIn(state, 'halte', 'naam')]).toEqual([undefined, undefined]);
    expect(valueIn(undefined, 'bus', 'naam')).toBeUndefined();
  });
});
