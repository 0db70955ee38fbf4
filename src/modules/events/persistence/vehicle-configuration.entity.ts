import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vehicle_configuration')
export class VehicleConfigurationEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id!: string;

  @Column({ type: 'char', length: 36 })
  associationId!: string;

  @Column({ type: 'char', length: 36 })
  eventVehicleId!: string;

  @Column({ type: 'smallint' })
  seats!: number;

  @Column({ type: 'smallint' })
  wheelchairPlaces!: number;

  @Column({ type: 'boolean' })
  chosen!: boolean;
}
