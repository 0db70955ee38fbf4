import { DemoProcesses, node } from './demo-processes';

/** What `npm run demo -- --once` tells, on the product from its sources. */
describe('the whole story of the demo, told over HTTP alone', () => {
  let demo: DemoProcesses;

  beforeAll(async () => {
    demo = await DemoProcesses.start('draft');
  });
  afterAll(() => demo.stop());

  it('ends with everybody placed and every message sent', async () => {
    const { stdout } = await node('tools/story.mjs', [], { APP_URL: demo.webUrl, INBOX_URL: demo.inboxUrl });
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ referred: 40, seated: 36, waiting: 4, withInterview: 35, interviews: 37, firstChoices: 31 },
      mails: { failed: 0 },
    });
  });
});
