import {
  DEMO_COUNSELLOR,
  demoAddresses,
  draftAgain,
  formsOf,
  publishDay,
  startTestApp,
  type Browser,
  type PageAnswer,
  type PageForm,
  type TestApp,
} from '../../support';

const COORDINATOR = 'katrien@aalst.example';
const ADMINISTRATOR = 'wim@aalst.example';
const COUNSELLOR = DEMO_COUNSELLOR;

/** Too long for words, and neither a number, a time nor a day. */
const RUBBISH = '?'.repeat(400);

/** Every page with a form to fill in: who opens it, and the ids of those forms, a row's own id written as `*`. */
const PAGES: readonly (readonly [who: string, page: string, forms: readonly string[]])[] = [
  [ADMINISTRATOR, '/gebruikers/nieuw', ['user']],
  [ADMINISTRATOR, '/gebruikers/:id', ['user']],
  [COORDINATOR, '/gastbedrijven/nieuw', ['new-company']],
  [COORDINATOR, '/gastbedrijven/:id', ['company', 'vacancy', 'contact', 'retire']],
  [COORDINATOR, '/gastbedrijven/:id/adres/nieuw', ['site']],
  [COORDINATOR, '/gastbedrijven/:id/adres/:partId', ['site']],
  [COORDINATOR, '/gastbedrijven/:id/contact/:partId', ['contact']],
  [COORDINATOR, '/gastbedrijven/:id/vacature/:partId', ['vacancy']],
  [COORDINATOR, '/opstapplaatsen/nieuw', ['stop']],
  [COORDINATOR, '/opstapplaatsen/:id', ['stop']],
  [COORDINATOR, '/reistijden', ['own-time', 'estimate']],
  [COORDINATOR, '/sluitingsdagen', ['add']],
  [COUNSELLOR, '/doorverwijzen/:code', ['referral']],
  [COUNSELLOR, '/mijn-mensen/:registrationId', ['other-stop', 'cancellation', 'translation']],
  [COUNSELLOR, '/mijn-mensen/:registrationId/verbeteren', ['correction']],
  [COUNSELLOR, '/mijn-mensen/:registrationId/vervangen', ['referral']],
  [COUNSELLOR, '/aanmelden', ['sign-in']],
  [COORDINATOR, '/evenementen/nieuw', ['new-event']],
  [COORDINATOR, '/evenementen/:code', ['cancellation']],
  [COORDINATOR, '/evenementen/:code/wijzigen', ['event']],
  [COORDINATOR, '/evenementen/:code/programma', ['vehicle', 'stop', 'visit', 'lunch', 'group', 'tour', 'slot']],
  [COORDINATOR, '/evenementen/:code/programma/bezoek/:visitId', ['visit-terms']],
  [COORDINATOR, '/evenementen/:code/programma/bezoek/:visitId/wensen', ['visit-wishes']],
  [COORDINATOR, '/evenementen/:code/route', ['wishes']],
  [COORDINATOR, '/evenementen/:code/plaatsen', ['seat-change-stop-*', 'seat-change-limits', 'seat-change-group-*']],
  [COORDINATOR, '/evenementen/:code/haltes', ['reach']],
  [COORDINATOR, '/evenementen/:code/rondleidingen', ['terms']],
  [COORDINATOR, '/evenementen/:code/gesprekken', ['interpreter']],
  [COORDINATOR, '/evenementen/:code/gesprekken/deelnemer/:registrationId', ['change-*']],
  [
    COORDINATOR,
    '/evenementen/:code/deelnemers/:registrationId',
    ['other-stop', 'tour-group', 'transport', 'cancellation'],
  ],
  [
    COORDINATOR,
    '/evenementen/:code/deelnemers/:personWhoWaits',
    ['offer-by-hand', 'other-stop', 'transport', 'cancellation'],
  ],
  [COORDINATOR, '/evenementen/:code/berichten', ['hold']],
  [COORDINATOR, '/evenementen/:code/berichten/plan/:kind', ['rule']],
  [COORDINATOR, '/evenementen/:code/dag', ['attendance-*', 'shift']],
  [COORDINATOR, '/evenementen/:code/dag/tegenslag', ['delay', 'host']],
];

/** Pages that only work once the day has begun. */
const ON_THE_DAY = '/dag';

describe('a form that is refused', () => {
  let app: TestApp;
  let addressOf: (route: string) => string;
  let waiting: string;

  beforeAll(async () => {
    app = await startTestApp();
    const day = await publishDay(app);
    await draftAgain(app, day);
    addressOf = await demoAddresses(app, day);
    waiting = (await app.sql<{ id: string }>("SELECT MIN(id) AS id FROM registration WHERE state = 'waiting'"))[0]!.id;
  }, 180_000);
  afterAll(() => app.close());

  it.each(PAGES)('is shown again to %s on %s with everything that was typed: %j', async (who, page, expected) => {
    if (page.includes(ON_THE_DAY)) app.clock.moveTo('2027-03-11T08:00:00Z');
    const browser = await app.signedIn(who);
    const address = addressOf(page.replace(':personWhoWaits', waiting));
    const forms = firstOfEach(formsOf((await browser.get(address)).html).filter(isToFillIn));
    expect([...forms.keys()]).toEqual(expected);
    for (const form of forms.values()) {
      const typed = rubbishFor(form);
      const answer = await send(browser, form, typed, address);
      expect([form.id, [409, 422].includes(answer.status) || answer.status]).toEqual([form.id, true]);
      expectSummary(answer, form);
      const shown = formsOf(answer.html).find(({ id }) => id === form.id);
      expect([form.id, valuesIn(shown)]).toEqual([form.id, expect.objectContaining(keptOf(form, typed))]);
    }
  });
});

const isToFillIn = ({ fields }: PageForm): boolean => fields.some(({ kind }) => kind !== 'hidden' && kind !== 'button');

/** One form of each kind, by its id without the ids of rows. */
function firstOfEach(forms: readonly PageForm[]): Map<string, PageForm> {
  const found = new Map<string, PageForm>();
  for (const form of forms) {
    const id = form.id.replace(/(-(add|move|swap))?-[0-9a-f]{8}-[0-9a-f-]{27}$|-add$/, '-*');
    if (!found.has(id)) found.set(id, form);
  }
  return found;
}

const isFree = ({ fields }: PageForm): boolean => fields.some(({ kind }) => kind === 'text');

/** Rubbish in every field to type in; where there is none, in every choice. Of what can be chosen the last but one is. */
const rubbishFor = (form: PageForm): [name: string, value: string][] =>
  form.fields.map(({ name, kind, value, choices }) => {
    if (kind === 'text') return [name, RUBBISH];
    if (kind === 'hidden' || kind === 'button') return [name, value];
    return [name, isFree(form) || kind === 'checkbox' ? (choices.at(-2) ?? choices[0] ?? '') : RUBBISH];
  });

/** What must stand in the form again: a choice that does not exist cannot. */
const keptOf = (form: PageForm, typed: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(
    typed.filter(([name, value]) => {
      const { kind } = form.fields.find((field) => field.name === name)!;
      return kind !== 'hidden' && kind !== 'button' && (kind === 'text' || value !== RUBBISH);
    }),
  );

/** Of several fields of one name the fullest: a list ends with an empty line. */
const valuesIn = (form: PageForm | undefined): Record<string, string> =>
  Object.fromEntries(
    [...(form?.fields ?? [])]
      .sort((one, other) => one.value.length - other.value.length)
      .map(({ name, value }) => [name, value]),
  );

function send(
  browser: Browser,
  form: PageForm,
  typed: readonly (readonly [string, string])[],
  page: string,
): Promise<PageAnswer> {
  const action = form.action.replace(/#.*$/, '') || page;
  if (form.method === 'get')
    return browser.get(`${action}?${new URLSearchParams(typed.map(([...field]) => field)).toString()}`);
  return browser.post(action, Object.fromEntries(typed));
}

/** The summary stands on top with the focus, the title says that something is wrong, and every line leads somewhere. */
function expectSummary({ html }: PageAnswer, { id }: PageForm): void {
  expect([id, html]).toEqual([id, expect.stringContaining('<title>Fout: ')]);
  const summary = /<div class="notice notice-problem" role="alert"[^>]*\sautofocus[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target!);
  expect([id, targets.length > 0]).toEqual([id, true]);
  for (const target of targets) expect([id, target, html.includes(`id="${target}"`)]).toEqual([id, target, true]);
}
