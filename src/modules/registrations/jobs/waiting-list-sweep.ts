import { Injectable } from '@nestjs/common';
import { EverySeconds } from '../../../platform/queue';
import { ExpireOffers } from '../use-cases/offers/expire-offers';

/** Keeps the waiting lists moving by the clock: ends offers, and offers seats that could not be offered before. */
@Injectable()
export class WaitingListSweep {
  constructor(private readonly expireOffers: ExpireOffers) {}

  @EverySeconds(5)
  async sweep(): Promise<void> {
    await this.expireOffers.execute();
    await this.expireOffers.offerWhatIsFree();
  }
}
