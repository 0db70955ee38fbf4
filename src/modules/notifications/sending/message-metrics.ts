import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { Metrics } from '../../../platform/metrics';
import { MailPauseReader } from './mail-pause.reader';
import { MessageCountsReader } from './message-counts.reader';

/** Tells operators how many messages stand where, and how late the latest is. */
@Injectable()
export class MessageMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly counts: MessageCountsReader,
    private readonly pause: MailPauseReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge('hop_messages', 'Messages by state', ['state'], async () =>
      (await this.counts.byState()).map(({ state, count }) => ({ labels: { state }, value: count })),
    );
    this.metrics.gauge(
      'hop_mail_stopped',
      'Whether all mail waits, by cause: server or sender',
      ['cause'],
      async () => {
        const trouble = await this.pause.current();
        return ['server', 'sender'].map((cause) => ({ labels: { cause }, value: trouble?.cause === cause ? 1 : 0 }));
      },
    );
    this.metrics.gauge('hop_messages_oldest_overdue_seconds', 'Age of the oldest message that is due', [], async () => [
      { labels: {}, value: (await this.counts.oldestOverdue(this.clock.now()))?.seconds ?? 0 },
    ]);
  }
}
