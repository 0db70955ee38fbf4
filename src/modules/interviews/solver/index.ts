export { planInterviews, type PlanOptions } from './plan-interviews';
