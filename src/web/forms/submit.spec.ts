import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError, InvalidInput } from '../../kernel';
import { defineForm } from './form';
import { formBodyOf } from './form-body';
import type { FormState } from './form-state';
import { readForm } from './read-form';
import { submit } from './submit';

const busForm = defineForm('bus', z.object({ name: z.string().min(1, { error: 'Vul een naam in.' }) }));

/** Posts a form; answers the status, where the browser goes, and what the page of the form was shown with. */
async function post(sent: unknown, act: (value: { name: string }) => Promise<unknown>) {
  const answer: { status?: number; location?: string; shown?: FormState } = {};
  const reply = {
    status: (status: number) => Object.assign(reply, { answered: (answer.status = status) }),
    header: (_name: string, location: string) => Object.assign(reply, { to: (answer.location = location) }),
  };
  const typed = formBodyOf(sent);
  const reading = readForm(busForm.schema, typed);
  await submit(
    { form: busForm, typed, reading, params: {}, cookies: {}, reply: reply as unknown as FastifyReply },
    {
      act,
      next: '/bussen?done=added',
      page: (state) => {
        answer.shown = state;
        return '';
      },
    },
  );
  return answer;
}

const refuse = (error: Error) => () => Promise.reject(error);

describe('a posted form', () => {
  it('is done, and the browser goes on', async () => {
    const act = jest.fn(() => Promise.resolve());
    expect(await post({ name: 'Bus 1' }, act)).toEqual({ status: 303, location: '/bussen?done=added' });
    expect(act).toHaveBeenCalledWith({ name: 'Bus 1' });
  });

  it('is shown again with what was typed when a field is wrong, and nothing is done', async () => {
    const act = jest.fn(() => Promise.resolve());
    expect(await post({ name: '', extra: ['a', 'b'] }, act)).toEqual({
      status: 422,
      shown: { form: 'bus', values: { name: '', extra: ['a', 'b'] }, errors: { name: 'Vul een naam in.' } },
    });
    expect(act).not.toHaveBeenCalled();
  });

  it.each([
    ['invalid', 422],
    ['conflict', 409],
  ] as const)('keeps what was typed when a rule refuses it as %s', async (kind, status) => {
    const answer = await post({ name: 'Bus 1' }, refuse(new DomainError('EVENT.X', kind, 'Dat kan niet.')));
    const shown = { form: 'bus', values: { name: 'Bus 1' }, errors: { bus: 'Dat kan niet.' } };
    expect(answer).toEqual({ status, shown });
  });

  it('shows a field that only the use case can judge at that field', async () => {
    const error = new InvalidInput([{ field: 'name', message: 'Die naam bestaat al.' }]);
    expect((await post({ name: 'Bus 1' }, refuse(error))).shown?.errors).toEqual({ name: 'Die naam bestaat al.' });
  });

  it.each(['not-found', 'forbidden', 'gone'] as const)('becomes an error page when it is %s', async (kind) => {
    await expect(post({ name: 'x' }, refuse(new DomainError('EVENT.X', kind, 'Weg.')))).rejects.toThrow('Weg.');
  });

  it('never hides a bug', async () => {
    await expect(post({ name: 'x' }, refuse(new TypeError('bug')))).rejects.toThrow(TypeError);
  });

  it.each([undefined, null, 'text', 7, { name: { nested: 'x' } }, { name: [1] }])(
    'reads %j as an empty form',
    async (sent) => {
      const answer = await post(sent, () => Promise.resolve());
      expect(answer).toMatchObject({ status: 422, shown: { values: {} } });
    },
  );

  it.each([
    ['name', 'name'],
    ['depot_name', 'bus'],
  ])('is shown again when only the column %s refuses a value, at %s', async (column, field) => {
    const refusal = Object.assign(new Error(`Data too long for column '${column}' at row 1`), { errno: 1406 });
    const { status, shown } = await post({ name: 'Bus 1' }, refuse(refusal));
    expect([status, shown?.values]).toEqual([422, { name: 'Bus 1' }]);
    expect(shown?.errors).toEqual({ [field]: 'Deze tekst is te lang. Maak hem korter.' });
  });
});
