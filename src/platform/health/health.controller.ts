import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { READINESS, type ReadinessCheck } from './readiness';

/** A check that takes longer counts as failed: a probe must not hang. */
const TIMEOUT_MS = 2_000;

interface CheckResult {
  readonly name: string;
  readonly up: boolean;
  readonly detail: string;
}

async function run(check: ReadinessCheck): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), TIMEOUT_MS);
  });
  try {
    return { name: check.name, up: true, detail: await Promise.race([check.check(), timeout]) };
  } catch (error) {
    return { name: check.name, up: false, detail: error instanceof Error ? error.message : 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS) private readonly checks: readonly ReadinessCheck[]) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const results = await Promise.all(this.checks.map(run));
    const up = results.every((result) => result.up);
    void reply.status(up ? 200 : 503);
    const checks = Object.fromEntries(results.map((result) => [result.name, { up: result.up, detail: result.detail }]));
    return { status: up ? 'ok' : 'unavailable', checks };
  }
}
