import { QueryFailedError } from 'typeorm';
import { errorText, loggableError, replyCodes } from './loggable-error';

const refusal = (errno: number, code: string, message: string): Error =>
  Object.assign(new Error(message), { errno, code, sqlState: '23000', sqlMessage: message, sql: message });

describe('what a log keeps of an error', () => {
  it('is the number, the column and the key of what the database refused, not the value', () => {
    const duplicate = refusal(1062, 'ER_DUP_ENTRY', "Duplicate entry 'an@vdab.example' for key 'app_user_email'");
    expect(errorText(duplicate)).toBe('database refused (ER_DUP_ENTRY 1062 app_user_email)');
    const tooLong = refusal(
      1366,
      'ER_TRUNCATED',
      "Incorrect string value: 'An' for column `hop`.`jobseeker`.`name` at row 1",
    );
    expect(errorText(tooLong)).toBe('database refused (ER_TRUNCATED 1366 hop.jobseeker.name)');
  });

  it('has nothing of a statement of an entity, in its causes neither', () => {
    const failed = new QueryFailedError(
      'INSERT INTO t VALUES (?)',
      ['An Peeters'],
      refusal(1048, 'ER_BAD_NULL', "'An Peeters'"),
    );
    const logged = JSON.stringify(loggableError(new Error('not kept', { cause: failed })));
    expect(logged).not.toContain('Peeters');
    expect(logged).not.toContain('INSERT');
    expect(logged).toContain('ER_BAD_NULL');
  });

  it.each([
    ['connect ECONNREFUSED 192.168.10.12:3306', 'connect ECONNREFUSED 192.168.10.12:3306'],
    ['no message 01890a5d-ac96-774b-bcce-b302099a8057', 'no message 01890a5d-ac96-774b-bcce-b302099a8057'],
    ['read https://u:p@osrm.example/table/v1/4.03,50.94?key=abc', 'read https://osrm.example/…'],
    ['Unexpected token \'A\', "An "Peet" "... is not valid JSON', 'Unexpected token \'…"... is not valid JSON'],
    ['<an.peeters@vdab.example> is away', '… is away'],
    ['calls an.peeters@vdab.example at 0470.12.34.56 or +32 2 123 45 67', 'calls … at … or …'],
    ['link d2hhdCBhIGxvbmcgdG9rZW4gdGhpcyBpcyBoZXJl', 'link …'],
  ])('of "%s" is "%s"', (message, kept) => {
    expect(errorText(new Error(message))).toBe(kept);
  });

  it('says where it arose, without the message that a stack begins with', () => {
    const { stack } = loggableError(new Error('An Peeters\n    of Aalst'));
    expect(stack).toContain('loggable-error.spec');
    expect(stack).not.toContain('Aalst');
  });

  it('is the code of what a mail server answers', () => {
    expect(replyCodes('550 5.1.1 An Peeters: no such mailbox')).toBe('550 5.1.1');
    expect(replyCodes('451 try later')).toBe('451');
    expect(replyCodes('connect ECONNREFUSED 127.0.0.1:25')).toBe('connect ECONNREFUSED 127.0.0.1:25');
  });
});
