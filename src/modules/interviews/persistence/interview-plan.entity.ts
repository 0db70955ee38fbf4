import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterviewPlan } from '../../../planners/interviews';

@Entity('interview_plan')
export class InterviewPlanEntity {
  @PrimaryColumn() id!: string;
  @Column() associationId!: string;
  @Column() eventId!: string;
  @Column() state!: 'draft' | 'published';
  @Column({ type: 'simple-json' }) result!: StoredResult;
  @Column() createdBy!: string;
  @Column() changedBy!: string;
  @Column({ type: 'datetime', precision: 6 }) createdAt!: Date;
  @Column({ type: 'datetime', precision: 6, nullable: true }) publishedAt!: Date | null;
  @Column() version!: number;
}

/** What is kept of the planner's answer; the interviews themselves are rows. */
export type StoredResult = Pick<
  InterviewPlan,
  'status' | 'objective' | 'unplaced' | 'whatIfs' | 'warnings' | 'milliseconds'
>;

/** What of a plan is stored beside its interviews. */
export const storedResult = (plan: InterviewPlan): StoredResult => {
  const { status, objective, unplaced, whatIfs, warnings, milliseconds } = plan;
  return { status, objective, unplaced, whatIfs, ...(warnings && { warnings }), milliseconds };
};
