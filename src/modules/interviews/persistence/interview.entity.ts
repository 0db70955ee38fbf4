import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InterviewState, NotHeldReason } from '../domain/interview-view';

@Entity('interview')
export class InterviewEntity {
  @PrimaryColumn() id!: string;
  @Column() associationId!: string;
  @Column() interviewPlanId!: string;
  @Column() eventId!: string;
  @Column() registrationId!: string;
  @Column() vacancyId!: string;
  @Column() interviewSlotId!: string;
  @Column() lastSlotId!: string;
  @Column() place!: number;
  @Column({ type: 'boolean' }) pinned!: boolean;
  @Column({ type: 'varchar' }) mode!: 'on-site' | 'phone';
  @Column({ type: 'date', nullable: true }) phoneUntil!: string | null;
  @Column({ type: 'varchar' }) state!: InterviewState;
  @Column({ type: 'varchar', nullable: true }) notHeldReason!: NotHeldReason | null;
}
