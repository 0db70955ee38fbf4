import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

/**
 * @typedef {object} StoredMessage
 * @property {'mail' | 'sms'} channel
 * @property {string} id later messages have greater ids
 * @property {string} receivedAt
 * @property {string} to the addresses of the To header, or a phone number
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
 * @typedef {{ from: string, to: string, text: string, reference: string }} ReceivedSms
 */

/** Mails kept as .eml files and SMS as .sms.json, so that a later start finds them again. */
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
    for (const file of readdirSync(this.#folder).sort()) {
      const [, id = '', kind] = /^(\d+)\.(eml|sms\.json)$/.exec(file) ?? [];
      if (kind === undefined) continue;
      const raw = readFileSync(join(this.#folder, file));
      this.#messages.set(id, kind === 'eml' ? await parseMessage(id, raw) : parseSms(id, raw));
    }
  }

  /** @param {Buffer} raw the mail as it came over SMTP */
  async add(raw) {
    const id = this.#nextId();
    this.#keep(await parseMessage(id, raw), `${id}.eml`, raw);
  }

  /** One that came before with the same reference is kept once. @param {ReceivedSms} sms */
  addSms(sms) {
    if ([...this.#messages.values()].some(({ messageId }) => messageId === sms.reference)) return;
    const id = this.#nextId();
    const raw = Buffer.from(JSON.stringify(sms));
    this.#keep(parseSms(id, raw), `${id}.sms.json`, raw);
  }

  #nextId() {
    this.#lastStamp = Math.max(Date.now(), this.#lastStamp + 1);
    return String(this.#lastStamp);
  }

  /** @param {StoredMessage} message @param {string} name @param {Buffer} raw */
  #keep(message, name, raw) {
    const file = join(this.#folder, name);
    // Renamed into place: a start after a crash never reads half a message.
    writeFileSync(`${file}.part`, raw);
    renameSync(`${file}.part`, file);
    this.#messages.set(message.id, message);
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
    for (const { id, channel } of this.#messages.values()) {
      rmSync(join(this.#folder, `${id}.${channel === 'mail' ? 'eml' : 'sms.json'}`), { force: true });
    }
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
    channel: 'mail',
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

/** @param {string} id @param {Buffer} raw @returns {StoredMessage} */
function parseSms(id, raw) {
  /** @type {ReceivedSms} */
  const { from, to, text, reference } = JSON.parse(raw.toString('utf8'));
  const mailOnly = { date: null, html: null, icsText: null, headers: {}, attachments: [] };
  const receivedAt = new Date(Number(id)).toISOString();
  const subject = `Sms: ${text.length > 50 ? `${text.slice(0, 50)}…` : text}`;
  return { channel: 'sms', id, receivedAt, to, from, subject, messageId: reference, text, ...mailOnly };
}

/** @param {Attachment} attachment */
export const isCalendar = ({ filename }) => filename.endsWith('.ics');
