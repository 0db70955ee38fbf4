import { Entity, PrimaryColumn } from 'typeorm';

@Entity('tour_of_group')
export class TourOfGroupEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  tourId!: string;

  @PrimaryColumn({ type: 'char', length: 36 })
  tourGroupId!: string;
}
