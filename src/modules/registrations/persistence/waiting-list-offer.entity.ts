import { Column, Entity, PrimaryColumn } from 'typeorm';

export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';

@Entity('waiting_list_offer')
export class WaitingListOfferEntity {
  @PrimaryColumn('char', { length: 36 }) id!: string;
  @Column('char', { length: 36 }) associationId!: string;
  @Column('char', { length: 36 }) eventId!: string;
  @Column('char', { length: 36 }) registrationId!: string;
  @Column('varchar') state!: OfferState;
  @Column('datetime', { precision: 6 }) madeAt!: Date;
  @Column('datetime', { precision: 6 }) expiresAt!: Date;
  @Column('datetime', { precision: 6, nullable: true }) answeredAt!: Date | null;
}
