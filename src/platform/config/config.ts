import { isIP } from 'node:net';
import { z } from 'zod';

const url = (protocols: readonly string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must be a ${protocols.join(' or ')} address` });

/** The address of an outside service. It may hold no secret, for pages and logs show it. */
const serviceUrl = url(['http', 'https'])
  .refine((address) => !/@|[?#]/.test(address), { error: 'must not hold a user, a query or a fragment' })
  .or(z.literal(''));

/** Where the pieces of a map come from: one server, whose origin pages may load pictures from. */
const tilesUrl = url(['http', 'https'])
  .refine((address) => ['{z}', '{x}', '{y}'].every((part) => address.includes(part)) && !address.includes('{s}'), {
    error: 'must hold {z}, {x} and {y}, and no {s}',
  })
  .or(z.literal(''));

const port = z.coerce.number().int().min(0).max(65_535);

/** `address` or `Name <address>`; an empty value, as compose files give, is none. */
const mailFrom = z
  .string()
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .refine((text) => text === undefined || isMailbox(text), { error: 'must be an address, or a name with <address>' });

function isMailbox(text: string): boolean {
  const [, address] = /^[^<>\r\n]*<([^<>]+)>$/.exec(text) ?? [];
  return z.email().safeParse(address ?? text).success;
}

/** Sender of demos and tests; nobody can answer it, and no mail server takes it. */
const DEMO_SENDER = "Hop 'n Job <hopnjob@hopnjob.example>";

/** Domains that nobody can have (RFC 2606). */
const NOBODYS_DOMAIN = /\.(?:example|invalid|test|localhost)>?$/;

/** Names of ranges that proxy-addr knows. */
const NAMED_RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && +bits <= most));
}

/** Addresses and ranges with commas between them; none for an empty value. */
const proxies = z
  .string()
  .transform((text) => text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()])))
  .refine((parts) => parts.every((part) => NAMED_RANGES.has(part) || isAddressRange(part)), {
    error: 'must be addresses or ranges such as 10.0.0.5, 10.0.0.0/8 or loopback',
  });

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const variables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  DATABASE_URL: url(['mysql', 'mariadb']),
  REDIS_URL: url(['redis', 'rediss']),
  SMTP_URL: url(['smtp', 'smtps']),
  APP_URL: url(['http', 'https']),
  PORT: port.default(3000),
  WORKER_PORT: port.default(3001),
  BIND_ADDRESS: z.string().default('127.0.0.1'),
  HOP_DATA_DIR: z.string().default('.local'),
  HOP_MAIL_FROM: mailFrom.optional(),
  HOP_REQUEST_SECONDS: z.coerce.number().min(1).max(600).default(30),
  HOP_SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  HOP_SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(30),
  HOP_TRUSTED_PROXIES: proxies.default([]),
  HOP_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HOP_DEMO: z.enum(['0', '1']).default('0'),
  HOP_INBOX_URL: z.string().default(''),
  HOP_MAILS_PER_MINUTE: z.coerce.number().int().min(0).max(100_000).default(0),
  HOP_OSRM_URL: serviceUrl.default(''),
  HOP_TILES_URL: tilesUrl.default(''),
  HOP_TILES_ATTRIBUTION: z.string().max(300).default(''),
  HOP_SMS_URL: serviceUrl.default(''),
  HOP_SMS_TOKEN: z.string().default(''),
  HOP_SMS_SENDER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{2,10}$/, 'must be 3 to 11 letters or digits, a letter first')
    .default('HOPNJOB'),
});

const environment = variables
  .refine((env) => env.HOP_TILES_URL === '' || env.HOP_TILES_ATTRIBUTION.trim() !== '', {
    path: ['HOP_TILES_ATTRIBUTION'],
    error: 'must say whose map it is',
  })
  .refine((env) => env.HOP_SMS_URL === '' || env.HOP_SMS_TOKEN !== '', {
    path: ['HOP_SMS_TOKEN'],
    error: 'is needed with HOP_SMS_URL',
  })
  .refine((env) => !isReal(env) || isPrivateLine(env.APP_URL), {
    path: ['APP_URL'],
    error: 'must be https, except on this machine: sessions travel over it',
  })
  .refine((env) => !isReal(env) || env.HOP_MAIL_FROM !== undefined, {
    path: ['HOP_MAIL_FROM'],
    error: 'is needed: the address that mails come from',
  })
  .refine((env) => !isReal(env) || !NOBODYS_DOMAIN.test(env.HOP_MAIL_FROM ?? ''), {
    path: ['HOP_MAIL_FROM'],
    error: 'must be a real address: mail servers refuse this domain',
  });

/** Whether real people use it. */
function isReal({ NODE_ENV, HOP_DEMO }: z.output<typeof variables>): boolean {
  return NODE_ENV === 'production' && HOP_DEMO === '0';
}

/** Whether nobody else can listen along. */
const isPrivateLine = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.test(hostname);
};

/** An HTTP gateway that carries SMS. */
export interface SmsSettings {
  readonly url: string;
  readonly token: string;
  /** What a phone shows as sender; nobody can answer it. */
  readonly sender: string;
}

/** The validated environment; the only reader of `process.env`. */
export interface Config {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  readonly appUrl: string;
  readonly port: number;
  readonly workerPort: number;
  readonly bindAddress: string;
  readonly dataDir: string;
  readonly mailFrom: string;
  /** Seconds in which a request must have come in whole. */
  readonly requestSeconds: number;
  /** After which somebody signs in again, in use or not. */
  readonly sessionHours: number;
  /** After which a session ends that nobody uses. */
  readonly sessionIdleMinutes: number;
  /** Whose word counts about where a request comes from (`X-Forwarded-For`, `-Proto`); empty = nobody's. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly demo: boolean;
  readonly inboxUrl: string;
  /** Mails a minute that all workers together may send, as the mail provider allows; null = no limit. */
  readonly mailsPerMinute: number | null;
  /** Address of a map server that knows driving times, without a slash at the end; empty = times are estimated. */
  readonly osrmUrl: string;
  /** Address of a map tile with `{z}`, `{x}` and `{y}`; empty = no map behind the route. */
  readonly tilesUrl: string;
  /** The attribution that the licence of the map tiles asks for, shown on the map. */
  readonly tilesAttribution: string;
  /** Null = nobody gets an SMS. */
  readonly sms: SmsSettings | null;
}

/** An environment variable that is missing or wrong; the message is one line that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the environment. @throws ConfigError with one line naming every wrong variable */
export function loadConfig(given: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return given[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
    });
    throw new ConfigError(`Configuration: ${faults.join('; ')}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    smtpUrl: env.SMTP_URL,
    appUrl: env.APP_URL.replace(/\/$/, ''),
    port: env.PORT,
    workerPort: env.WORKER_PORT,
    bindAddress: env.BIND_ADDRESS,
    dataDir: env.HOP_DATA_DIR,
    mailFrom: env.HOP_MAIL_FROM ?? DEMO_SENDER,
    requestSeconds: env.HOP_REQUEST_SECONDS,
    sessionHours: env.HOP_SESSION_HOURS,
    sessionIdleMinutes: env.HOP_SESSION_IDLE_MINUTES,
    trustedProxies: env.HOP_TRUSTED_PROXIES,
    logLevel: env.HOP_LOG_LEVEL,
    demo: env.HOP_DEMO === '1',
    inboxUrl: env.HOP_INBOX_URL,
    tilesUrl: env.HOP_TILES_URL,
    tilesAttribution: env.HOP_TILES_ATTRIBUTION,
    mailsPerMinute: env.HOP_MAILS_PER_MINUTE === 0 ? null : env.HOP_MAILS_PER_MINUTE,
    osrmUrl: env.HOP_OSRM_URL.replace(/\/+$/, ''),
    sms: env.HOP_SMS_URL === '' ? null : smsSettings(env),
  };
}

const smsSettings = (env: z.output<typeof variables>): SmsSettings => ({
  url: env.HOP_SMS_URL,
  token: env.HOP_SMS_TOKEN,
  sender: env.HOP_SMS_SENDER,
});
