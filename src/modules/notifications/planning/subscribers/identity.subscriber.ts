import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { SignInRequested } from '../../../identity';
import { planMessage } from '../schedule/message-plan';
import { PlannedMessageRepository } from '../planned-message.repository';
import { SignInMailReader } from '../sign-in-mail.reader';

/** Mails a link to who asked to sign in, unless one is on its way or too many went. */
@Injectable()
export class IdentitySubscriber {
  constructor(
    private readonly plannedMessages: PlannedMessageRepository,
    private readonly signInMails: SignInMailReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(SignInRequested)
  async onSignInRequested({ associationId, userId, requestId }: SignInRequested): Promise<void> {
    const now = this.clock.now();
    if (!(await this.signInMails.mayBeSent(userId, now))) return;
    await this.plannedMessages.add(
      planMessage({ kind: 'sign-in', associationId, event: null, recipientId: userId, subjectId: requestId }, now),
    );
  }
}
