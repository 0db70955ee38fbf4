import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftChange } from '../domain/draft-change';
import type { InterviewEntity } from './interview.entity';

/** One change of a draft by hand: what it took out and put in, so that it can be undone. */
@Entity('interview_change')
export class InterviewChangeEntity {
  @PrimaryColumn() id!: string;
  @Column() associationId!: string;
  @Column() interviewPlanId!: string;
  @Column() version!: number;
  @Column({ type: 'varchar' }) kind!: DraftChange['kind'];
  @Column({ type: 'simple-json' }) removed!: InterviewEntity[];
  @Column({ type: 'simple-json' }) added!: InterviewEntity[];
  @Column() changedBy!: string;
  @Column({ type: 'datetime', precision: 6 }) changedAt!: Date;
}
