export { firstInterviewPlan } from './first-interview-plan';
export { planInterviews } from './plan-interviews';
