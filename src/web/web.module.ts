import { Module } from '@nestjs/common';
import { ERROR_PAGE } from '../platform/http';
import { errorPage } from './layout';
import { HomeController } from './pages/home/home.controller';
import { SignInController } from './pages/sign-in/sign-in.controller';
import { StaticController } from './pages/static/static.controller';

@Module({
  controllers: [HomeController, SignInController, StaticController],
  providers: [{ provide: ERROR_PAGE, useValue: errorPage }],
  exports: [ERROR_PAGE],
})
export class WebModule {}
