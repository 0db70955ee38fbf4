import {
  AddInterpreter,
  DraftInterviewPlan,
  InterviewPlanReader,
  InterviewReader,
} from '../../../src/modules/interviews';
import { AnswerOffer, CancelRegistration } from '../../../src/modules/registrations';
import {
  referScenario,
  scenarioBoard,
  startTestApp,
  type ScenarioBoard,
  type ScenarioPeople,
  type TestApp,
} from '../../support';

describe('one interpreter for two people', () => {
  let app: TestApp;
  let people: ScenarioPeople;
  let board: ScenarioBoard;

  beforeAll(async () => {
    app = await startTestApp();
    people = await referScenario(app);
    board = await scenarioBoard(app, people);
    app.clock.moveTo('2027-02-22T10:00:00+01:00');
    const { coordinator, event, idOf } = people;
    const user = { type: 'user' as const, user: coordinator };
    const cancel = (code: string): Promise<unknown> =>
      app.run(() =>
        app.get(CancelRegistration).execute({ actor: user, registrationId: idOf(code), reason: 'by-participant' }),
      );

    await cancel('P35');
    await app.run(() => app.get(AnswerOffer).execute({ actor: user, registrationId: idOf('P29'), answer: 'decline' }));
    await app.run(() => app.get(AnswerOffer).execute({ actor: user, registrationId: idOf('P33'), answer: 'decline' }));
    await app.run(() => app.get(AnswerOffer).execute({ actor: user, registrationId: idOf('P37'), answer: 'accept' }));
    const add = { user: coordinator, eventId: event.id, name: 'Nasim', rides: false, languages: ['Dari', 'Pashto'] };
    await app.run(() => app.get(AddInterpreter).execute(add));
    await app.run(() => app.get(DraftInterviewPlan).execute({ user: coordinator, eventId: event.id }));
    const interviews = await app.get(InterviewReader).draft(event.id);
    for (const { id, hostName } of interviews) {
      if (hostName.startsWith('Vriesgroente')) await board.change({ kind: 'remove', interviewId: id });
    }
  }, 120_000);
  afterAll(async () => {
    expect(await app.audit()).toEqual([]);
    await app.close();
  });

  const warnings = async (): Promise<readonly string[]> =>
    ((await app.get(InterviewPlanReader).ofEvent(people.event.id, 'draft'))!.warnings ?? []).map(({ text }) => text);

  const take = async (code: string): Promise<void> => {
    const interview = (await app.get(InterviewReader).draft(people.event.id)).find(
      ({ registrationId, hostName }) => registrationId === people.idOf(code) && hostName.startsWith('Vriesgroente'),
    )!;
    await board.change({ kind: 'remove', interviewId: interview.id });
  };

  it('never interprets for both at once', async () => {
    await board.add('C1 10:30 P04 V1');
    await expect(board.add('C1 10:30 P37 V1')).rejects.toMatchObject({ code: 'INTERVIEWS.RULE_BROKEN' });
    expect(await warnings()).toEqual([]);
    await take('P04');
  });

  it('warns when the interviews follow each other, and not when there is time between them', async () => {
    await board.add('C1 10:15 P04 V1');
    await board.add('C1 10:30 P37 V1');
    expect(await warnings()).toEqual([expect.stringMatching(/heeft geen pauze tussen 10\.15 u .* en 10\.30 u /)]);
    const page = await (await app.signedIn('katrien@aalst.example')).get('/evenementen/HNJ-2027-01/gesprekken');
    expect(page.text).toContain('Tolk Nasim heeft geen pauze tussen 10.15 u');
    await take('P04');
    await board.add('C1 10:00 P04 V1');
    expect(await warnings()).toEqual([]);
  });
});
