import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('event_stop')
export class EventStopEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventId!: string;

  @Column({ type: 'char', length: 36 })
  pickupStopId!: string;

  @Column({ type: 'char', length: 5, nullable: true })
  earliest!: string | null;

  @Column({ type: 'smallint', nullable: true })
  maxRideMinutes!: number | null;

  @Column({ type: 'char', length: 36, nullable: true })
  vehicleId!: string | null;

  @Column({ type: 'char', length: 36, nullable: true })
  routeVehicleId!: string | null;

  @Column({ type: 'smallint', nullable: true })
  maxPeople!: number | null;
}
