import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn, User, type CurrentUser } from '../../../modules/identity';

/** The start page is the page of one's work. */
@ApiExcludeController()
@Controller()
export class HomeController {
  @Get()
  @SignedIn()
  @Redirect()
  home(@User() user: CurrentUser): { url: string; statusCode: number } {
    return { url: user.roles.includes('coordinator') ? '/evenementen' : '/mijn-mensen', statusCode: 303 };
  }
}
