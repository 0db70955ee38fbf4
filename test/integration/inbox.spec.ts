import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startTestInbox, type TestInbox } from '../support/servers';

describe('the local inbox', () => {
  let dataDir: string;
  let inbox: TestInbox;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hop-inbox-spec-'));
    inbox = await startTestInbox(dataDir);
  });
  beforeEach(() => inbox.clear());
  afterAll(async () => {
    await inbox.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const send = async (subject: string, to = 'fatma@post.example') => {
    const transport = createTransport(inbox.smtpUrl);
    try {
      await transport.sendMail({
        from: 'bus@hopnjob.example',
        to,
        subject,
        text: 'Dag Fatma, zie http://127.0.0.1:1/s/abc.',
        html: '<h1>Dag</h1><script>document.title="x"</script>',
        attachments: [{ filename: 'rit.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
      });
      return 'sent';
    } catch (error) {
      return (error as { responseCode?: number; code: string }).responseCode ?? (error as { code: string }).code;
    } finally {
      transport.close();
    }
  };
  const open = async (path: string) => fetch(`${inbox.httpUrl}${path}`);

  it('keeps what arrives, newest first, and finds it by recipient and after a restart', async () => {
    await send('eerst');
    await send('daarna');
    await send('voor Jan', 'jan@post.example');
    expect((await inbox.messages()).map(({ subject }) => subject)).toEqual(['voor Jan', 'daarna', 'eerst']);
    expect((await inbox.messages('FATMA@')).map(({ subject }) => subject)).toEqual(['daarna', 'eerst']);
    const [message] = await inbox.messages('jan@post.example');
    expect(message).toMatchObject({ to: 'jan@post.example', icsText: 'BEGIN:VCALENDAR' });

    await inbox.stop();
    inbox = await startTestInbox(dataDir);
    expect(await inbox.messages()).toHaveLength(3);
  });

  it.each([
    ['reject-rcpt-550', 550, 0],
    ['reject-rcpt-451', 451, 0],
    ['reject-data-554', 554, 0],
    ['drop-before-data', 'ECONNECTION', 0],
    ['drop-after-data', 'ECONNECTION', 1],
  ] as const)('fails as told by %s, as often as told', async (mode, answer, kept) => {
    await inbox.plan(mode, 1);
    expect(await send('eerste')).toBe(answer);
    expect(await inbox.messages()).toHaveLength(kept);
    expect(await send('tweede')).toBe('sent');
  });

  it('is an SMS gateway too, keeps each once, and refuses what is none', async () => {
    const post = (sms: unknown) => fetch(`${inbox.httpUrl}/api/sms`, { method: 'POST', body: JSON.stringify(sms) });
    const sms = { from: 'HOPNJOB', to: '+32470000001', text: 'Dag Amira. <b>Tot morgen!</b>', reference: 'a1' };
    expect((await post(sms)).status).toBe(202);
    expect((await post(sms)).status).toBe(202);
    expect((await post({ ...sms, to: '0470' })).status).toBe(400);
    await inbox.stop();
    inbox = await startTestInbox(dataDir);
    const found = await inbox.messages('+32470000001');
    expect(found).toMatchObject([{ channel: 'sms', to: '+32470000001', text: sms.text, messageId: 'a1' }]);
    const page = await (await open(`/berichten/${found[0]!.id}`)).text();
    expect(page).toContain('&#60;b&#62;Tot morgen!');
    await inbox.clear();
    expect(await inbox.messages()).toEqual([]);
  });

  it('shows a mail without letting it run or fetch anything', async () => {
    await send('<b>Op de bus</b>');
    const [message] = await inbox.messages();
    const list = await (await open('/?aan=fatma')).text();
    expect(list).toContain('&#60;b&#62;Op de bus');
    expect(list).not.toContain('<b>Op');
    const page = await (await open(`/berichten/${message!.id}`)).text();
    expect(page).toContain('<a href="http://127.0.0.1:1/s/abc">');
    expect(page).toContain('BEGIN:VCALENDAR');
    const mail = await open(`/berichten/${message!.id}/html`);
    const policy = mail.headers.get('content-security-policy');
    expect(policy).toMatch(/^sandbox /);
    expect(policy).not.toContain('allow-scripts');
    expect(policy).toContain("default-src 'none'");
    const file = await open(`/berichten/${message!.id}/bijlagen/0`);
    expect(file.headers.get('content-disposition')).toContain('rit.ics');
  });

  it('refuses a fault it does not know', async () => {
    await expect(inbox.plan('explode' as 'none')).rejects.toThrow('400');
    expect((await open('/berichten/123')).status).toBe(404);
  });
});
