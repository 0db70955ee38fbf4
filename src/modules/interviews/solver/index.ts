export { firstInterviewPlan } from './first-interview-plan';
export { planInterviews } from './plan-interviews';
export { proposeDayTours } from './propose-day-tours';
