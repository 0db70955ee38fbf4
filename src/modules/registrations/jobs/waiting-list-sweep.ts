import { Injectable } from '@nestjs/common';
import { EverySeconds } from '../../../platform/queue';
import { CarryOutCancellations } from '../use-cases/participation/carry-out-cancellations';
import { ExpireOffers } from '../use-cases/offers/expire-offers';
import { ReviewWaitingLists } from '../use-cases/offers/review-waiting-lists';

/** Keeps the waiting lists moving by the clock: lets cancellations take effect, ends offers, and offers seats that could not be offered before. */
@Injectable()
export class WaitingListSweep {
  constructor(
    private readonly carryOutCancellations: CarryOutCancellations,
    private readonly expireOffers: ExpireOffers,
    private readonly reviewWaitingLists: ReviewWaitingLists,
  ) {}

  @EverySeconds(5)
  async sweep(): Promise<void> {
    await this.carryOutCancellations.execute();
    await this.expireOffers.execute();
    await this.reviewWaitingLists.execute();
  }
}
