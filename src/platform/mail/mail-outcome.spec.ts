import { outcomeOfFailure } from './mail-outcome';

describe('outcome of a failed mail', () => {
  it('is a refusal that suppresses the address when RCPT says it does not exist', () => {
    const error = { responseCode: 550, response: '550 5.1.1 no such user', command: 'RCPT TO' };
    expect(outcomeOfFailure(error, false)).toMatchObject({ kind: 'refused', suppressAddress: true });
  });

  it('is a refusal without suppression for policy and for a refusal after the body', () => {
    expect(
      outcomeOfFailure({ responseCode: 550, response: '550 5.7.1 policy', command: 'RCPT TO' }, false),
    ).toMatchObject({
      kind: 'refused',
      suppressAddress: false,
    });
    expect(outcomeOfFailure({ responseCode: 554, response: '554 5.1.1 no', command: 'DATA' }, true)).toMatchObject({
      kind: 'refused',
      suppressAddress: false,
    });
  });

  it('retries a 4xx, also after the body', () => {
    expect(outcomeOfFailure({ responseCode: 451, response: '451 later' }, true).kind).toBe('retry');
  });

  it('is uncertain only when the body had been handed over without an answer', () => {
    const dropped = new Error('Connection closed');
    expect(outcomeOfFailure(dropped, true).kind).toBe('uncertain');
    expect(outcomeOfFailure(dropped, false).kind).toBe('retry');
  });
});
