import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/**
 * @typedef {object} StoredMessage
 * @property {string} id later mails have greater ids
 * @property {string} receivedAt
 * @property {string} to the addresses of the To header
 * @property {string} from
 * @property {string} subject
 * @property {string | null} date of the Date header
 * @property {string | null} messageId
 * @property {string} text
 * @property {string | null} html
 * @property {string | null} icsText
 * @property {Record<string, string>} headers the raw header lines by lower-case name
 * @property {Attachment[]} attachments
 *
 * @typedef {{ filename: string, contentType: string, content: Buffer }} Attachment
 */

/** Mails kept as .eml files, so that a later start finds them again. */
export class MessageStore {
  /** @type {Map<string, StoredMessage>} */
  #messages = new Map();
  #folder;
  #lastStamp = 0;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /** Reads what an earlier start kept. */
  async load() {
    mkdirSync(this.#folder, { recursive: true });
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.eml'));
    for (const file of files.sort()) {
      const id = file.slice(0, -'.eml'.length);
      this.#messages.set(id, await parseMessage(id, readFileSync(join(this.#folder, file))));
    }
  }

  /** @param {Buffer} raw the mail as it came over SMTP */
  async add(raw) {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    const id = String(this.#lastStamp);
    const message = await parseMessage(id, raw);
    const file = join(this.#folder, `${id}.eml`);
    // Renamed into place: a start after a crash never reads half a mail.
    writeFileSync(`${file}.part`, raw);
    renameSync(`${file}.part`, file);
    this.#messages.set(id, message);
  }

  /** Newest first, all or those to an address that contains this text. @param {string} [recipient] */
  list(recipient = '') {
    const wanted = recipient.trim().toLowerCase();
    const found = [...this.#messages.values()].filter(({ to }) => to.toLowerCase().includes(wanted));
    return found.sort((a, b) => Number(b.id) - Number(a.id));
  }

  /** @param {string} id */
  get(id) {
    return this.#messages.get(id);
  }

  clear() {
    for (const id of this.#messages.keys()) rmSync(join(this.#folder, `${id}.eml`), { force: true });
    this.#messages.clear();
  }
}

/** @param {string} id @param {Buffer} raw @returns {Promise<StoredMessage>} */
async function parseMessage(id, raw) {
  const mail = await simpleParser(raw);
  const attachments = mail.attachments.map(({ filename, contentType, content }, index) => ({
    filename: filename ?? `bijlage-${index + 1}${contentType === 'text/calendar' ? '.ics' : ''}`,
    contentType,
    content,
  }));
  const recipients = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));
  return {
    id,
    receivedAt: new Date(Number(id)).toISOString(),
    to: recipients.join(', '),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    date: mail.date?.toISOString() ?? null,
    messageId: mail.messageId ?? null,
    text: mail.text ?? '',
    html: mail.html || null,
    icsText: attachments.find(isCalendar)?.content.toString('utf8') ?? null,
    headers: Object.fromEntries(
      mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]),
    ),
    attachments,
  };
}

/** @param {Attachment} attachment */
export const isCalendar = ({ filename }) => filename.endsWith('.ics');
