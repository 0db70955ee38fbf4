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

  it.each([
    ['nobody listens', { code: 'ESOCKET', syscall: 'connect', command: 'CONN' }],
    ['the name does not exist', { code: 'EDNS', command: 'CONN' }],
    ['it says nothing', { code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT', command: 'CONN' }],
    ['it goes down', { responseCode: 421, response: '421 4.3.2 closing' }],
    ['it has no TLS', { code: 'ETLS', command: 'STARTTLS' }],
    ['its greeting is none', { code: 'EPROTOCOL', command: 'CONN' }],
  ])('says that the server cannot be reached: %s', (_, error) => {
    expect(outcomeOfFailure(error, false)).toMatchObject({ kind: 'retry', stops: 'server' });
  });

  it('says that it refuses us when there is no login', () => {
    expect(outcomeOfFailure({ code: 'EAUTH', command: 'API' }, false)).toMatchObject({
      kind: 'retry',
      stops: 'sender',
    });
  });

  it.each([
    ['an address that cannot be written', { code: 'EENVELOPE', command: 'API', message: 'Invalid recipient' }],
    ['a mail above the size that the server announced', { code: 'EMESSAGE', command: 'MAIL FROM' }],
  ])('gives up on %s', (_, error) => {
    expect(outcomeOfFailure(error, false)).toMatchObject({ kind: 'refused', suppressAddress: false });
  });

  it("keeps nobody's address with the reason", () => {
    const error = {
      responseCode: 550,
      response: '550 5.1.1 <jan@people.example> unknown, jan@people.example',
      command: 'RCPT TO',
    };
    expect(outcomeOfFailure(error, false)).toMatchObject({ reason: '550 5.1.1 <…> unknown, <…>' });
  });

  it.each([
    ['a line that breaks', { code: 'ECONNECTION', command: 'CONN' }, false],
    ['silence in the middle', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT', command: 'CONN' }, false],
    ['a mailbox that is busy', { responseCode: 450, response: '450 busy' }, false],
    ['closing instead of an answer to the body', { responseCode: 421, response: '421 closing' }, true],
  ])('does not blame the server for %s', (_, error, handedOver) => {
    expect(outcomeOfFailure(error, handedOver)).not.toHaveProperty('stops');
  });

  it('retries when the server refuses us and not the mail', () => {
    const wrongPassword = { responseCode: 535, response: '535 5.7.8 wrong', command: 'AUTH PLAIN' };
    expect(outcomeOfFailure(wrongPassword, false).kind).toBe('retry');
    const closed = { responseCode: 554, response: '554 no service here', command: 'CONN' };
    expect(outcomeOfFailure(closed, false).kind).toBe('retry');
  });

  it('is uncertain only when the body had been handed over without an answer', () => {
    const dropped = new Error('Connection closed');
    expect(outcomeOfFailure(dropped, true).kind).toBe('uncertain');
    expect(outcomeOfFailure(dropped, false).kind).toBe('retry');
  });
});
