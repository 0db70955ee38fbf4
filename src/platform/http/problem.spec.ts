import { NotFoundException } from '@nestjs/common';
import { DomainError, InvalidInput } from '../../kernel';
import { problemOf } from './problem';

describe('problem details', () => {
  it('keeps the code and words of a domain error', () => {
    const problem = problemOf(new DomainError('REGISTRATION.EVENT_CLOSED', 'conflict', 'Doorverwijzen kan niet meer.'));
    expect(problem).toMatchObject({
      status: 409,
      code: 'REGISTRATION.EVENT_CLOSED',
      detail: 'Doorverwijzen kan niet meer.',
    });
  });

  it('lists the fields that are wrong', () => {
    const problem = problemOf(new InvalidInput([{ field: 'postcode', message: 'Vul 4 cijfers in.' }]));
    expect(problem.status).toBe(422);
    expect(problem.errors).toEqual([{ field: 'postcode', message: 'Vul 4 cijfers in.' }]);
  });

  it('names fifty of a thousand wrong fields', () => {
    const fields = Array.from({ length: 1_000 }, (_, at) => ({ field: `wish.${at}`, message: 'Kies uit de lijst.' }));
    expect(problemOf(new InvalidInput(fields)).errors).toHaveLength(50);
  });

  // Two, three or a list of operands, or a column.
  it.each([1267, 1270, 1271, 1366])('takes an id in other letters than ids have (%i) for a wrong choice', (errno) => {
    const refused = Object.assign(new Error('Illegal mix of collations'), { errno });
    expect(problemOf(refused)).toMatchObject({ status: 422, code: 'INPUT.UNKNOWN_CHOICE' });
  });

  it('passes on what the framework knows about the client', () => {
    expect(problemOf(new NotFoundException()).status).toBe(404);
  });

  it('says nothing about a bug', () => {
    const problem = problemOf(new Error('SELECT secret FROM x'));
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
