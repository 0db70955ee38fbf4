import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { TestApp } from '../../support';

/** Longer means broken: everything runs on this machine. */
const PATIENCE_MS = 10_000;

/** Somebody who uses the product in a browser. Without JavaScript, unless a test says otherwise. */
export class Visitor {
  private constructor(
    readonly page: Page,
    /** What went wrong in the browser itself: console errors, refused styles, addresses that do not answer. */
    readonly complaints: readonly string[],
  ) {}

  /** @param email who is signed in; nobody when it is left out */
  static async arrive(
    browser: Browser,
    test: TestApp,
    { email, ...options }: BrowserContextOptions & { readonly email?: string } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: test.baseUrl,
      javaScriptEnabled: false,
      locale: 'nl-BE',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (email !== undefined) {
      const [name = '', value = ''] = (await test.sessionCookie(email)).split('=');
      await context.addCookies([{ name, value, url: test.baseUrl }]);
    }
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // A page of ours that answers 4xx on purpose is named by the test itself.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
    });
    return new Visitor(page, complaints);
  }

  /** Opens a page. @returns its HTTP status */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(path, { waitUntil: 'load' });
    return response?.status() ?? 0;
  }

  /** Follows a link by its words. */
  follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    return this.loading(within.getByRole('link', { name }).first());
  }

  /** Presses a button by its words; the page behind it is there afterwards. */
  press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    return this.loading(within.getByRole('button', { name }).first());
  }

  /** A field to type in, found by its label as a person would. */
  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label).and(this.page.locator('textarea, input:not([type=checkbox], [type=radio])'));
  }

  type(label: string | RegExp, text: string): Promise<void> {
    return this.field(label).fill(text);
  }

  /** Chooses from a list by the words of the choice. */
  async choose(label: string | RegExp, option: string): Promise<void> {
    await this.page.getByLabel(label).selectOption({ label: option });
  }

  /** The words in the main part of the page. */
  words(): Promise<string> {
    return this.page.getByRole('main').innerText();
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }

  private async loading(target: Locator): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await target.click({ noWaitAfter: true });
    await loaded;
  }
}
