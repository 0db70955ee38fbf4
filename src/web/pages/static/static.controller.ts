import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

const TYPES = { 'app.css': 'text/css; charset=utf-8', 'icon.svg': 'image/svg+xml' } as const;

type FileName = keyof typeof TYPES;

const read = (name: FileName): Buffer => readFileSync(join(__dirname, '../../static', name));

const files: Readonly<Record<FileName, Buffer>> = { 'app.css': read('app.css'), 'icon.svg': read('icon.svg') };

/** The stylesheet's address changes with its content, so it may be kept for ever. */
export const stylesheetAddress = `/static/app.css?v=${createHash('sha256').update(files['app.css']).digest('hex').slice(0, 12)}`;

@ApiExcludeController()
@Controller('static')
export class StaticController {
  @Get(':name')
  async file(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    if (!Object.hasOwn(files, name)) throw new NotFoundException();
    const known = name as FileName;
    await reply
      .header('content-type', TYPES[known])
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(files[known]);
  }
}
