export { CLOCK, ClockModule } from './clock.module';
export { DemoClock } from './demo-clock';
export { SystemClock } from './system-clock';
