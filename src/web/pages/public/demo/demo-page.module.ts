import { Module } from '@nestjs/common';
import { IdentityModule } from '../../../../modules/identity';
import { DemoModule } from '../../../../demo';
import { DemoController } from './demo.controller';

@Module({ imports: [IdentityModule, DemoModule], controllers: [DemoController] })
export class DemoPageModule {}
