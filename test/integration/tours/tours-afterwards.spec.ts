import { ReferDemoPeople } from '../../../src/demo/refer-demo-people';
import { EventReader } from '../../../src/modules/events';
import { UserReader, type CurrentUser } from '../../../src/modules/identity';
import { InterviewPlanReader, InterviewReader, PinInterview, TourPlanReader } from '../../../src/modules/interviews';
import { ForgetWhatIsOld } from '../../../src/modules/privacy';
import { ReferJobseeker, RegistrationReader } from '../../../src/modules/registrations';
import { startTestApp, type Browser, type TestApp } from '../../support';
import { tourTerms } from './tour-terms';

const EVENT = '/evenementen/HNJ-2027-01';
const TOURS = `${EVENT}/rondleidingen`;
const TERMS = ['15', '2', '12'] as const;

describe('after tours were accepted', () => {
  let app: TestApp;
  let coordinator: Browser;
  let user: CurrentUser;
  let eventId: string;

  beforeAll(async () => {
    app = await startTestApp();
    user = (await app.get(UserReader).byEmail('katrien@aalst.example'))!;
    eventId = (await app.get(EventReader).byIdOrCode(user.associationId, 'HNJ-2027-01')).id;
    coordinator = await app.signedIn('katrien@aalst.example');
    await app.run(() => new ReferDemoPeople(app.get(UserReader), app.get(ReferJobseeker)).execute());
    await coordinator.post(`${EVENT}/gesprekken/bereken`, { version: '0' });
    await coordinator.post(`${TOURS}/stel-voor`, await tourTerms(app, eventId, TERMS));
    await coordinator.post(`${TOURS}/aanvaard`, { proposalId: (await plans()).proposed!.id });
  }, 180_000);
  afterAll(() => app.close());

  const plans = () => app.get(TourPlanReader).ofEvent(eventId);
  const accepted = async () => (await plans()).accepted!;

  /** An interview of the draft that falls in a tour of the person's group as it was before. */
  async function interviewDuringOldTour(): Promise<string> {
    const { before } = (await accepted()).content;
    const tours = before.visits.flatMap((visit) => visit.tours);
    const people = new Map(
      (await app.get(RegistrationReader).participants(eventId)).map(({ id, tourGroupId }) => [id, tourGroupId ?? '']),
    );
    const interviews = await app.get(InterviewReader).draft(eventId);
    return interviews.find(({ registrationId, startsAt }) =>
      tours.some(
        (tour) =>
          tour.groupIds.includes(people.get(registrationId)!) && startsAt >= tour.startsAt && startsAt < tour.endsAt,
      ),
    )!.id;
  }

  it('are not taken back while an interview that is pinned would fall in a tour', async () => {
    const interviewId = await interviewDuringOldTour();
    const { version } = (await app.get(InterviewPlanReader).ofEvent(eventId, 'draft'))!;
    const pin = (pinned: boolean, seen: number) =>
      app.run(() => app.get(PinInterview).execute({ user, eventId, interviewId, pinned, version: seen }));
    await pin(true, version);
    const { id } = await accepted();
    const page = await coordinator.post(`${TOURS}/ongedaan`, { acceptedId: id });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Een gesprek dat vaststaat, valt dan in een rondleiding.');
    expect((await accepted()).id).toBe(id);
    expect(await app.audit()).toEqual([]);
  });

  it('are no better than what there is: it says so, and offers nothing to accept', async () => {
    const page = await coordinator.post(`${TOURS}/stel-voor`, await tourTerms(app, eventId, TERMS));
    expect(page.text).toContain('We vonden niets beters dan wat er nu staat.');
    expect(page.text).not.toContain('Aanvaard dit voorstel');
  });

  it('are forgotten as a proposal fourteen days after the event, and the tours stay', async () => {
    const tours = async () => (await app.get(EventReader).programme(eventId)).visits.flatMap((visit) => visit.tours);
    const before = await tours();
    app.clock.moveTo('2027-03-24T12:00:00Z');
    await app.get(ForgetWhatIsOld).execute();
    expect((await plans()).accepted).toBeDefined();
    app.clock.moveTo('2027-03-25T12:00:00Z');
    await app.get(ForgetWhatIsOld).execute();
    expect(await plans()).toEqual({ proposed: undefined, accepted: undefined });
    expect(await tours()).toEqual(before);
  });
});
