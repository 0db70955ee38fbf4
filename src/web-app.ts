import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { WebAppModule, type WebAppOverrides } from './app.modules';
import type { Config } from './platform/config';
import { sameOriginOnly } from './platform/http';
import { requestId } from './platform/logging';

export type { WebAppOverrides } from './app.modules';

/** Larger than the largest file we accept, so that a file too big gets our words, not a cut connection. */
const MAX_BODY_BYTES = 12 * 1024 * 1024;

/** The web application, ready to listen. */
export async function createWebApp(config: Config, overrides: WebAppOverrides = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: requestId,
    trustProxy: 'loopback,uniquelocal',
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(WebAppModule.with(config, overrides), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: { fileSize: MAX_BODY_BYTES, files: 1 } });
  const mapOrigin = config.tilesUrl === '' ? null : new URL(config.tilesUrl).origin;
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...(mapOrigin === null ? [] : [mapOrigin])],
        scriptSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });
  app.getHttpAdapter().getInstance().addHook('onRequest', sameOriginOnly(config.appUrl));
  describeApi(app);
  app.enableShutdownHooks();
  return app;
}

function describeApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle("Hop 'n Job! API")
    .setDescription('Errors are RFC 9457 problems with a stable `code`. Every POST honours `Idempotency-Key`.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const { paths, ...document } = cleanupOpenApiDoc(SwaggerModule.createDocument(app, about));
  const api = Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/api/')));
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      void reply.type('application/json; charset=utf-8').send({ ...document, paths: api });
    });
}
