import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../../../../kernel';
import { CLOCK } from '../../../../platform/clock';
import { OnDomainEvent } from '../../../../platform/domain-events';
import { SignInRequested } from '../../../identity';
import { planMessage } from '../schedule/message-plan';
import { PlannedMessageRepository } from '../planned-message.repository';

/** Mails a link to who asked to sign in. */
@Injectable()
export class IdentitySubscriber {
  constructor(
    private readonly plannedMessages: PlannedMessageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @OnDomainEvent(SignInRequested)
  onSignInRequested({ associationId, userId, requestId }: SignInRequested): Promise<void> {
    return this.plannedMessages.add(
      planMessage(
        { kind: 'sign-in', associationId, event: null, recipientId: userId, subjectId: requestId },
        this.clock.now(),
      ),
    );
  }
}
