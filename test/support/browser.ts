/** What a browser without JavaScript does: follow links, post forms, keep cookies. */
export class Browser {
  constructor(
    private readonly baseUrl: string,
    private cookie = '',
  ) {}

  /** Opens a page; redirects are followed. */
  async get(path: string): Promise<PageAnswer> {
    return this.follow(await this.request(path, { method: 'GET' }));
  }

  /** Posts a form as `application/x-www-form-urlencoded`; the redirect behind it is followed. */
  async post(path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<PageAnswer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return this.follow(await this.request(path, { method: 'POST', body }));
  }

  /** Posts a form with a file. */
  async upload(path: string, form: FormData): Promise<PageAnswer> {
    return this.follow(await this.request(path, { method: 'POST', body: form }));
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, this.baseUrl), {
      ...init,
      redirect: 'manual',
      headers: this.cookie === '' ? {} : { cookie: this.cookie },
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = set.split(';')[0] ?? '';
    return response;
  }

  private async follow(response: Response): Promise<PageAnswer> {
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) return this.get(location);
    return new PageAnswer(response.status, await response.text(), new URL(response.url).pathname);
  }
}

export class PageAnswer {
  constructor(
    readonly status: number,
    readonly html: string,
    readonly path: string,
  ) {}

  /** The words on the page, without markup. */
  get text(): string {
    return this.html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, ' ')
      .trim();
  }
}
