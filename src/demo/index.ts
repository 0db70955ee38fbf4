import { demoEvents, demoScenario } from './scenario';

/** The event that the demo's whole story is about. */
export const DEMO_EVENT_CODE = demoScenario.eventCode;

/** How many people stand ready for each event, by its code. */
export const demoPeople: ReadonlyMap<string, number> = new Map(
  demoEvents.map(({ eventCode, people }) => [eventCode, people.length]),
);

export { ClockJourney } from './clock-journey';
export { DemoEvent } from './demo-event';
export { DemoModule } from './demo.module';
export { demoMoments, demoSteps, instantOfMoment, type DemoMoment, type DemoStep } from './demo-moments';
export { DemoSummary, type DemoFigures } from './demo-summary';
export { ReferDemoPeople } from './refer-demo-people';
