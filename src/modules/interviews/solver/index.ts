export { planInterviews } from './plan-interviews';
