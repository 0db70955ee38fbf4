import { demoScenario } from './scenario';

export const DEMO_EVENT_CODE = demoScenario.eventCode;

/** How many people the scenario has in all. */
export const DEMO_PEOPLE = demoScenario.people.length;

export { ClockJourney } from './clock-journey';
export { DemoEvent } from './demo-event';
export { DemoModule } from './demo.module';
export { demoMoments, instantOfMoment, type DemoMoment } from './demo-moments';
export { DemoSummary, type DemoFigures } from './demo-summary';
export { ReferDemoPeople } from './refer-demo-people';
