import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const toolsFolder = join(__dirname, '..', '..', 'tools');

/** A set-up tool running as a process of its own, after the one JSON line with which it says it is ready. */
export interface RunningTool<Ready> {
  readonly ready: Ready;
  readonly process: ChildProcess;
  /** Sends the signal and waits for the end. @returns the exit code, null when the signal itself ended it */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Addresses and process numbers of private servers. */
export interface ServerAddresses {
  readonly databaseUrl: string;
  readonly adminUrl: string;
  readonly redisUrl: string;
  readonly pids: { readonly mariadb: number; readonly redis: number };
}

/** A private MariaDB and Redis of the test's own, for tests that kill or restart servers. */
export async function startServers(dataDir: string, options: readonly string[] = ['--fast']) {
  return startTool<ServerAddresses>('servers.mjs', ['--data-dir', dataDir, ...options]);
}

/** How the inbox lets the next mails fail. */
type MailFault =
  'none' | 'reject-rcpt-550' | 'reject-rcpt-451' | 'reject-data-554' | 'drop-before-data' | 'drop-after-data' | 'hang';

/** One mail as the inbox took it; `to` are the addresses, comma-separated. */
interface InboxMessage {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string | null;
  readonly messageId: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly icsText: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly { filename: string; contentType: string; size: number }[];
}

/** The local inbox, seen from a test. */
export interface TestInbox {
  readonly smtpUrl: string;
  readonly httpUrl: string;
  /** Newest first; with an address only the mails to it. */
  messages(recipient?: string): Promise<readonly InboxMessage[]>;
  clear(): Promise<void>;
  /** Lets the next `times` mails fail in this way. */
  plan(mode: MailFault, times?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the local inbox; its mails are kept in `<dataDir>/inbox`. */
export async function startTestInbox(dataDir: string): Promise<TestInbox> {
  const tool = await startTool<{ smtpUrl: string; httpUrl: string }>('inbox.mjs', ['--data-dir', dataDir]);
  const { smtpUrl, httpUrl } = tool.ready;
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(`${httpUrl}/api/${path}`, init);
    if (!answer.ok) throw new Error(`inbox: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    smtpUrl,
    httpUrl,
    messages: async (recipient = '') =>
      (await ask(`messages?aan=${encodeURIComponent(recipient)}`)) as readonly InboxMessage[],
    clear: async () => {
      await ask('messages', { method: 'DELETE' });
    },
    plan: async (mode, times = 1) => {
      await ask('faults', { method: 'POST', body: JSON.stringify({ mode, times }) });
    },
    stop: async () => {
      await tool.stop();
    },
  };
}

/** Starts one of the tools and waits for its first line on stdout. @throws with what it wrote when it ends before */
export async function startTool<Ready>(script: string, args: readonly string[]): Promise<RunningTool<Ready>> {
  const child = spawn(process.execPath, [join(toolsFolder, script), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const firstLine = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const [line] = await Promise.race([
    firstLine,
    once(child, 'close').then((): never => {
      throw new Error(complaints.trim());
    }),
  ]);
  return {
    ready: JSON.parse(line) as Ready,
    process: child,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
