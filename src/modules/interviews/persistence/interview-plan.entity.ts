import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredResult } from '../domain/stored-result';

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
