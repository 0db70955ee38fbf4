import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NotFoundException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { WebAppModule, type WebAppOverrides } from './app.modules';
import { SessionDoor } from './modules/identity';
import { MAX_FILE_BYTES } from './modules/registrations';
import type { Config } from './platform/config';
import {
  apiDocument,
  connectionLimits,
  ErrorFilter,
  FormOnce,
  knownPartsOnly,
  largeBodies,
  MAX_BODY_BYTES,
  readForms,
  RouteTable,
  sameOriginOnly,
} from './platform/http';
import { requestId } from './platform/logging';

export type { WebAppOverrides } from './app.modules';

/** The largest file that travels along with a form: every sign of it may be written as three. */
const MAX_FILE_FORM_BYTES = 3 * MAX_FILE_BYTES + MAX_BODY_BYTES;

const UPLOAD_LIMITS = {
  fileSize: MAX_FILE_BYTES,
  files: 1,
  fields: 20,
  fieldSize: MAX_BODY_BYTES,
  fieldNameSize: 100,
  parts: 21,
  headerPairs: 50,
};

/** The web application, ready to listen. */
export async function createWebApp(config: Config, overrides: WebAppOverrides = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    genReqId: requestId,
    trustProxy: config.trustedProxies.length === 0 ? false : [...config.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    ...connectionLimits(config.requestSeconds),
    // An address that cannot be read is refused before the product sees it.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      app.get(ErrorFilter).answer(isTooLongPart(error) ? new NotFoundException() : error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(WebAppModule.with(config, overrides), adapter, {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, { limits: UPLOAD_LIMITS });
  await protectPages(app, config);
  limitRequests(app, config);
  describeApi(app);
  app.enableShutdownHooks();
  return app;
}

/** A part of the address that is longer than any of ours. */
const isTooLongPart = ({ code }: FastifyError): boolean => code === 'FST_ERR_MAX_PARAM_LENGTH';

async function protectPages(app: NestFastifyApplication, config: Config): Promise<void> {
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
}

/** What is looked at before any handler, and before a body is read. */
function limitRequests(app: NestFastifyApplication, config: Config): void {
  const instance = app.getHttpAdapter().getInstance();
  app.get(RouteTable).listen(instance);
  readForms(instance);
  const door = app.get(SessionDoor);
  instance.addHook(
    'onRoute',
    largeBodies(MAX_FILE_FORM_BYTES, (request) => door.pass(request)),
  );
  instance.addHook('onRequest', sameOriginOnly(config.appUrl));
  instance.addHook('onRequest', knownPartsOnly);
  const forms = app.get(FormOnce);
  instance.addHook('onSend', (request, reply, payload) => forms.end(request, reply, payload));
}

function describeApi(app: NestFastifyApplication): void {
  let document: ReturnType<typeof apiDocument> | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      // Made for who asks: looking at every address takes a tenth of the time in which the product starts.
      document ??= apiDocument(app);
      void reply.type('application/json; charset=utf-8').send(document);
    });
}
