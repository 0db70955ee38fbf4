import { InterviewPlanEntity } from './persistence/interview-plan.entity';
import { InterviewEntity } from './persistence/interview.entity';

/** Tables of this module, for the connection pool. */
export const interviewsEntities = [InterviewPlanEntity, InterviewEntity];

export { InterviewPlanPublished } from './domain/interview-happenings';
export type { InterviewState, InterviewView, NotHeldReason } from './domain/interview-view';
export { InterviewsModule } from './interviews.module';
export { InterviewPlanReader, type InterviewPlanView } from './persistence/interview-plan.reader';
export { InterviewReader } from './persistence/interview.reader';
export { DraftInterviewPlan } from './use-cases/draft-interview-plan';
export { PinInterview } from './use-cases/pin-interview';
export { PublishInterviewPlan } from './use-cases/publish-interview-plan';
export { SettleInterview } from './use-cases/settle-interview';
