import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Global, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { ClsModule } from 'nestjs-cls';
import { z } from 'zod';
import { CONFIG } from '../../../src/platform/config';
import {
  defineJob,
  JobProcessor,
  JobQueue,
  JobWorkers,
  Processor,
  QueueModule,
  workerOptions,
} from '../../../src/platform/queue';

jest.setTimeout(60_000);

const job = defineJob('messages', 'spec', z.object({ number: z.int() }));
/** Nobody waits so long for a Redis that is away: under load only the test itself is slow. */
const AT_ONCE_MS = 2_000;
const handled: number[] = [];
let work: (number: number) => Promise<void>;

@Processor(job.queue, workerOptions(job.queue))
class SpecProcessor extends JobProcessor<z.output<typeof job.schema>> {
  readonly job = job;
  override readonly closeMs = 1_000;

  protected async handle({ number }: z.output<typeof job.schema>): Promise<void> {
    await work(number);
    handled.push(number);
  }
}

/** The way to the test's Redis, which can be cut. */
class Line {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  async open(): Promise<void> {
    const { hostname, port } = new URL(process.env['TEST_REDIS_URL'] ?? '');
    this.server = createServer((near) => {
      const far = connect(Number(port), hostname);
      near.pipe(far).pipe(near);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
      }
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  cut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

describe('the queue', () => {
  const line = new Line();
  const redis = new Redis(process.env['TEST_REDIS_URL'] ?? '');
  let app: INestApplicationContext;

  beforeEach(async () => {
    await redis.flushdb();
    handled.length = 0;
    work = () => Promise.resolve();
    await line.open();
  });
  afterEach(async () => {
    await app.close();
    line.cut();
  });
  afterAll(() => redis.disconnect());

  const start = async (mailsPerMinute: number | null = null): Promise<void> => {
    const provider = { provide: CONFIG, useValue: { redisUrl: `redis://127.0.0.1:${line.port}`, mailsPerMinute } };
    @Global()
    @Module({ providers: [provider], exports: [provider] })
    class SpecConfigModule {}
    @Module({
      imports: [SpecConfigModule, ClsModule.forRoot({ global: true }), QueueModule],
      providers: [SpecProcessor],
    })
    class SpecModule {}
    app = await NestFactory.createApplicationContext(SpecModule, { logger: false, abortOnError: false });
  };
  const add = (...numbers: number[]): Promise<void> =>
    app.get(JobQueue).addAll(
      job,
      numbers.map((number) => ({ payload: { number }, jobId: `job-${number}` })),
    );
  /** What the clients of this database did last: tests beside this one use others of the same server. */
  const commandsHere = async (): Promise<readonly string[]> =>
    String(await redis.client('LIST'))
      .split('\n')
      .filter((client) => client.includes(' db=0 '))
      .map((client) => / cmd=(\S+)/.exec(client)?.[1] ?? '');
  const until = async (met: () => boolean | Promise<boolean>): Promise<void> => {
    for (let waited = 0; !(await met()); waited += 20) {
      if (waited > 20_000) throw new Error('waited in vain');
      await sleep(20);
    }
  };
  const canAdd = (): Promise<boolean> =>
    app
      .get(JobQueue)
      .probe()
      .then(
        () => true,
        () => false,
      );
  const took = async (run: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await run();
    return performance.now() - began;
  };

  it('hands jobs to their processor, and takes none before the workers are started', async () => {
    await start();
    await until(canAdd);
    await add(1, 2);
    expect(await commandsHere()).not.toContain('bzpopmin');
    await sleep(200);
    expect(handled).toEqual([]);
    app.get(JobWorkers).start();
    await until(() => handled.length === 2);
    await until(async () => (await commandsHere()).includes('bzpopmin'));
    expect(await app.get(JobQueue).depth()).toEqual({ messages: 0 });
  });

  it('refuses a payload that does not fit the schema, and a job of another build', async () => {
    await start();
    await until(canAdd);
    await add(0.5, 3);
    await app.get(JobQueue).addAll({ ...job, name: 'older' }, [{ payload: { number: 4 }, jobId: 'older' }]);
    app.get(JobWorkers).start();
    await until(async () => (await app.get(JobQueue).depth()).messages === 0);
    expect(handled).toEqual([3]);
  });

  it('begins no more jobs in a stretch than the limit allows', async () => {
    await start(60);
    await until(canAdd);
    await add(...Array.from({ length: 20 }, (_, number) => number));
    app.get(JobWorkers).start();
    await until(() => handled.length >= 5);
    await sleep(500);
    expect(handled).toHaveLength(5);
  });

  it('fails a producer at once while Redis is away, also when it was away from the start', async () => {
    line.cut();
    await start();
    expect(await took(() => expect(add(1)).rejects.toThrow('redis is'))).toBeLessThan(AT_ONCE_MS);
    expect(await took(() => expect(app.get(JobQueue).depth()).rejects.toThrow())).toBeLessThan(AT_ONCE_MS);
    await line.open();
    await until(canAdd);
    await add(1);
    line.cut();
    expect(await took(() => expect(add(2)).rejects.toThrow())).toBeLessThan(AT_ONCE_MS);
  });

  it('lets workers wait for a Redis that comes back', async () => {
    line.cut();
    await start();
    app.get(JobWorkers).start();
    await line.open();
    await until(canAdd);
    await add(1);
    await until(() => handled.length === 1);
    line.cut();
    await line.open();
    await until(canAdd);
    await add(2);
    await until(() => handled.length === 2);
  });

  it('ends what it began before it stops, but waits for nothing for ever', async () => {
    await start();
    await until(canAdd);
    let begun = 0;
    work = async (number) => {
      begun += 1;
      await (number === 1 ? sleep(300) : new Promise(() => undefined));
    };
    await add(1, 2);
    app.get(JobWorkers).start();
    await until(() => begun === 2);
    expect(await took(() => app.close())).toBeLessThan(5_000);
    expect(handled).toEqual([1]);
  });

  it('stops also when Redis is away', async () => {
    await start();
    await until(canAdd);
    let begun = false;
    work = async () => {
      begun = true;
      await sleep(100);
    };
    app.get(JobWorkers).start();
    await add(1);
    await until(() => begun);
    line.cut();
    expect(await took(() => app.close())).toBeLessThan(8_000);
  });
});
