import { ConfigError, loadConfig } from './config';

const good = {
  DATABASE_URL: 'mysql://u:p@127.0.0.1:3306/hop',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  APP_URL: 'http://127.0.0.1:3000/',
  HOP_MAIL_FROM: "Hop 'n Job <hop@hop.example.org>",
};

describe('configuration', () => {
  it('reads a complete environment and drops the trailing slash of APP_URL', () => {
    const config = loadConfig(good);
    expect(config.appUrl).toBe('http://127.0.0.1:3000');
    expect(config.demo).toBe(false);
  });

  it('names what is missing and what is wrong in one line', () => {
    expect(() => loadConfig({ ...good, SMTP_URL: 'ftp://x', REDIS_URL: undefined })).toThrow(ConfigError);
    try {
      loadConfig({ ...good, SMTP_URL: 'ftp://x', REDIS_URL: undefined });
    } catch (error) {
      const line = (error as Error).message;
      expect(line).toContain('REDIS_URL is missing');
      expect(line).toContain('SMTP_URL');
      expect(line).not.toContain('\n');
    }
  });

  it('wants a real sender in production, and none in the demo', () => {
    const { HOP_MAIL_FROM: real, ...without } = good;
    expect(loadConfig(good).mailFrom).toBe(real);
    expect(loadConfig({ ...good, HOP_MAIL_FROM: ' hop@hop.example.org ' }).mailFrom).toBe('hop@hop.example.org');
    expect(() => loadConfig(without)).toThrow(/HOP_MAIL_FROM is missing/);
    expect(() => loadConfig({ ...good, HOP_MAIL_FROM: '' })).toThrow(/HOP_MAIL_FROM: is needed/);
    expect(() => loadConfig({ ...good, HOP_MAIL_FROM: 'Hop <hopnjob@hopnjob.example>' })).toThrow(/real address/);
    for (const wrong of ['geen adres', 'Hop <geen adres>', 'Hop <a@b.org> en meer', '@hop.example.org']) {
      expect(() => loadConfig({ ...good, HOP_MAIL_FROM: wrong })).toThrow(/HOP_MAIL_FROM: must be an address/);
    }
    for (const elsewhere of [{ HOP_DEMO: '1' }, { NODE_ENV: 'development' }, { NODE_ENV: 'test' }]) {
      expect(loadConfig({ ...without, ...elsewhere }).mailFrom).toContain('hopnjob.example');
    }
    expect(() => loadConfig({ ...good, NODE_ENV: 'test', HOP_MAIL_FROM: 'geen adres' })).toThrow(/HOP_MAIL_FROM/);
  });

  it('wants https in production, except on this machine: a session travels over it', () => {
    expect(loadConfig({ ...good, APP_URL: 'https://hop.example.org' }).appUrl).toBe('https://hop.example.org');
    for (const local of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'])
      expect(loadConfig({ ...good, APP_URL: local }).appUrl).toBe(local);
    for (const open of ['http://hop.example.org', 'http://10.0.0.5:3000', 'http://127.0.0.1.example.org'])
      expect(() => loadConfig({ ...good, APP_URL: open })).toThrow(/APP_URL: must be https/);
    expect(loadConfig({ ...good, NODE_ENV: 'test', APP_URL: 'http://web:3000' }).appUrl).toBe('http://web:3000');
  });

  it('takes how long a session lasts, in use and not', () => {
    expect(loadConfig(good)).toMatchObject({ sessionHours: 12, sessionIdleMinutes: 30 });
    expect(loadConfig({ ...good, HOP_SESSION_HOURS: '8', HOP_SESSION_IDLE_MINUTES: '60' })).toMatchObject({
      sessionHours: 8,
      sessionIdleMinutes: 60,
    });
    for (const wrong of [{ HOP_SESSION_HOURS: '48' }, { HOP_SESSION_IDLE_MINUTES: '0' }])
      expect(() => loadConfig({ ...good, ...wrong })).toThrow(/HOP_SESSION/);
  });

  it('trusts no proxy but those it is given', () => {
    expect(loadConfig(good).trustedProxies).toEqual([]);
    expect(loadConfig({ ...good, HOP_TRUSTED_PROXIES: '' }).trustedProxies).toEqual([]);
    const some = 'loopback, 10.0.0.5,172.16.0.0/12, 2001:db8::/32';
    expect(loadConfig({ ...good, HOP_TRUSTED_PROXIES: some }).trustedProxies).toEqual(some.split(/, ?/));
    for (const wrong of ['*', 'true', 'proxy.example', '10.0.0.0/33', '10.0.0.0/8/8'])
      expect(() => loadConfig({ ...good, HOP_TRUSTED_PROXIES: wrong })).toThrow(/HOP_TRUSTED_PROXIES/);
  });

  it('refuses a port that is not one', () => {
    expect(() => loadConfig({ ...good, PORT: '99999' })).toThrow(/PORT/);
  });

  it('takes a limit of mails per minute or none', () => {
    expect(loadConfig(good).mailsPerMinute).toBeNull();
    expect(loadConfig({ ...good, HOP_MAILS_PER_MINUTE: '600' }).mailsPerMinute).toBe(600);
    expect(() => loadConfig({ ...good, HOP_MAILS_PER_MINUTE: 'many' })).toThrow(/HOP_MAILS_PER_MINUTE/);
    expect(() => loadConfig({ ...good, HOP_MAILS_PER_MINUTE: '-1' })).toThrow(/HOP_MAILS_PER_MINUTE/);
  });

  it('takes how long a request may take to come in', () => {
    expect(loadConfig(good).requestSeconds).toBe(30);
    expect(loadConfig({ ...good, HOP_REQUEST_SECONDS: '90' }).requestSeconds).toBe(90);
    expect(() => loadConfig({ ...good, HOP_REQUEST_SECONDS: '0' })).toThrow(/HOP_REQUEST_SECONDS/);
  });

  it('takes a map server or none, and no secret in its address', () => {
    expect(loadConfig(good).osrmUrl).toBe('');
    expect(loadConfig({ ...good, HOP_OSRM_URL: 'http://osrm:5000/' }).osrmUrl).toBe('http://osrm:5000');
    for (const wrong of ['ftp://osrm', 'osrm:5000', 'http://u:p@osrm', 'http://osrm/?key=1']) {
      expect(() => loadConfig({ ...good, HOP_OSRM_URL: wrong })).toThrow(/HOP_OSRM_URL/);
    }
  });

  it('takes a map with its maker, from one server', () => {
    const tiles = 'https://tiles.example/{z}/{x}/{y}.png';
    expect(loadConfig({ ...good, HOP_TILES_URL: tiles, HOP_TILES_ATTRIBUTION: '© Kaart' }).tilesUrl).toBe(tiles);
    expect(() => loadConfig({ ...good, HOP_TILES_URL: tiles })).toThrow(/HOP_TILES_ATTRIBUTION/);
    for (const wrong of ['https://{s}.example/{z}/{x}/{y}.png', 'https://tiles.example/{z}.png', 'tiles/{z}/{x}/{y}']) {
      expect(() => loadConfig({ ...good, HOP_TILES_URL: wrong, HOP_TILES_ATTRIBUTION: 'x' })).toThrow(/HOP_TILES_URL/);
    }
  });

  it('sends SMS only with an address and a token, and a sender that phones can show', () => {
    const gateway = { HOP_SMS_URL: 'https://sms.example/send', HOP_SMS_TOKEN: 'geheim' };
    expect(loadConfig(good).sms).toBeNull();
    expect(loadConfig({ ...good, ...gateway }).sms).toEqual({
      url: 'https://sms.example/send',
      token: 'geheim',
      sender: 'HOPNJOB',
    });
    expect(() => loadConfig({ ...good, HOP_SMS_URL: gateway.HOP_SMS_URL })).toThrow(/HOP_SMS_TOKEN is missing/);
    expect(() => loadConfig({ ...good, ...gateway, HOP_SMS_SENDER: "Hop 'n Job" })).toThrow(/HOP_SMS_SENDER/);
    expect(() => loadConfig({ ...good, ...gateway, HOP_SMS_SENDER: 'HOPNJOBAALST' })).toThrow(/HOP_SMS_SENDER/);
  });
});
