import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlannedDays } from '../domain/day-plan/day-alternative';

/** The days that were compared for an event, and which one its drafts follow; no person is in it. */
@Entity('day_plan')
export class DayPlanEntity {
  @PrimaryColumn() eventId!: string;
  @Column() associationId!: string;
  @Column({ type: 'simple-json' }) content!: PlannedDays & {
    /** The state of the event for which the chosen day was drafted; absent until it was. */
    readonly question?: string;
  };
  /** Which alternative the drafts follow, from 0. */
  @Column() chosen!: number;
  @Column() madeBy!: string;
  @Column({ type: 'datetime', precision: 6 }) madeAt!: Date;
}
