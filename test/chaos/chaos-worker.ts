import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ClsServiceManager } from 'nestjs-cls';
import { WorkerAppModule } from '../../src/app.modules';
import { Reaper } from '../../src/modules/notifications';
import { CrashPoints } from '../../src/modules/notifications/sending/crash-points';
import { loadConfig } from '../../src/platform/config';
import { JobWorkers, Ticker } from '../../src/platform/queue';

/** The product's worker, but it kills itself at the point named by HOP_CRASH_AT, the HOP_CRASH_AFTER-th time it passes. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerAppModule.with(loadConfig()), { logger: false });
  let left = Number(process.env['HOP_CRASH_AFTER'] ?? 1);
  app.get(CrashPoints, { strict: false }).reach = (point) => {
    if (point !== process.env['HOP_CRASH_AT']) return;
    left -= 1;
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
  };
  // A worker of this test rarely lives long enough for the reaper's own timer.
  await ClsServiceManager.getClsService().run(() => app.get(Reaper, { strict: false }).reap());
  app.get(JobWorkers).start();
  app.get(Ticker).start();
  process.send?.('ready');
}

void main();
