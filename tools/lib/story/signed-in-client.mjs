/** A browser without JavaScript in which somebody of the demo is signed in. */
export class SignedInClient {
  /** @param {string} base @param {string} cookie */
  constructor(base, cookie) {
    this.base = base;
    this.cookie = cookie;
  }

  /** @param {string} base @param {string} email */
  static async as(base, email) {
    const answer = await postForm(`${base}/demo/aanmelden`, { email }, '');
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 303 || cookie === undefined) throw new Error(`${email} cannot sign in (${answer.status})`);
    return new SignedInClient(base, cookie);
  }

  /** Posts a form; a good answer is a redirect to a page that opens. @param {string} path @param {Record<string, string>} fields */
  async post(path, fields = {}) {
    const answer = await postForm(this.base + path, fields, this.cookie);
    if (answer.status !== 303) throw new Error(`POST ${path} answered ${answer.status}: ${await words(answer)}`);
    const next = new URL(answer.headers.get('location') ?? '/', this.base);
    await this.page(next);
  }

  /** Answers the question of a page with what it asks about. @param {string} path */
  async confirm(path) {
    const page = await this.page(new URL(path, this.base));
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    await this.post(path.replace(/\?.*/, ''), Object.fromEntries(hidden.map(([, name, value]) => [name, value])));
  }

  /** @param {URL} address */
  async page(address) {
    const page = await fetch(address, { headers: { cookie: this.cookie } });
    if (page.status !== 200) throw new Error(`GET ${address.pathname} answered ${page.status}`);
    return page.text();
  }
}

/** @param {string} url @param {Record<string, string>} fields @param {string} cookie */
const postForm = (url, fields, cookie) =>
  fetch(url, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams(fields) });

/** The words of a page, without markup. @param {Response} answer */
const words = async (answer) =>
  (await answer.text())
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
