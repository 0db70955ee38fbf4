import { smtpServerOptions } from './smtp-server-options';

describe('the mail server', () => {
  it.each([
    ['smtp://user:secret@mail.example.org:587', true],
    ['smtps://mail.example.org', true],
    ['smtp://mailpit:1025?tls=none', false],
    ['smtp://127.0.0.1:2525', false],
    ['smtp://localhost:2525', false],
    ['smtp://[::1]:2525', false],
    ['smtp://127.0.0.1.example.org', true],
  ])('%s needs TLS: %s', (url, requireTLS) => {
    expect(smtpServerOptions(url).requireTLS).toBe(requireTLS);
  });

  it('keeps the login and leaves our own word out', () => {
    const options = smtpServerOptions('smtp://user:p%40ss@mail.example.org:587?tls=none');
    expect(options).toMatchObject({ host: 'mail.example.org', port: 587, auth: { user: 'user', pass: 'p@ss' } });
    expect(options).not.toHaveProperty('tls');
  });
});
