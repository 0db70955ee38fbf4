import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MomentStage } from '../domain/moment-stage';

@Entity('interview_slot')
export class InterviewSlotEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  siteVisitId!: string;

  @Column({ type: 'char', length: 5 })
  startsAt!: string;

  @Column({ type: 'char', length: 5 })
  endsAt!: string;

  @Column({ type: 'smallint' })
  places!: number;

  @Column({ type: 'varchar' })
  stage!: MomentStage;
}
