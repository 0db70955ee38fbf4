import type { DynamicModule } from '@nestjs/common';
import { ClsServiceManager } from 'nestjs-cls';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { Config } from '../config';
import { hideTokens } from './hide-tokens';
import { loggableError } from './loggable-error';
import { requestId } from './request-id';

/** Structured logs (one JSON object a line). Every line of one request or job carries the same `correlationId`. */
export const loggingModule = (config: Config): DynamicModule => LoggerModule.forRoot({ pinoHttp: logOptions(config) });

/** How the log is written: each thing in it by a list of what it may show. */
export const logOptions = (config: Pick<Config, 'logLevel'>): Options => ({
  level: config.logLevel,
  genReqId: (request) => (typeof request.id === 'string' ? request.id : requestId(request)),
  mixin: () => {
    const correlationId: unknown = ClsServiceManager.getClsService().get('correlationId');
    return typeof correlationId === 'string' ? { correlationId } : {};
  },
  autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/health') },
  serializers: {
    err: (error: unknown) => loggableError(error),
    req: (request: { id: string; method: string; url: string }) => ({
      id: request.id,
      method: request.method,
      url: hideTokens(request.url),
    }),
    res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
  },
});

export { errorText, replyCodes } from './loggable-error';
export { requestId } from './request-id';
