import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { staticFiles } from '../../../layout/static-files';

@ApiExcludeController()
@Controller('static')
export class StaticController {
  @Get(':name')
  async file(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = staticFiles.get(name);
    if (!file) throw new NotFoundException();
    await reply
      .header('content-type', file.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(file.content);
  }
}
