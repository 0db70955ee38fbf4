import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn, User, type CurrentUser } from '../../../../modules/identity';

const startPage = ({ roles }: CurrentUser): string => {
  if (roles.includes('coordinator')) return '/evenementen';
  if (roles.includes('counsellor')) return '/mijn-mensen';
  return roles.includes('administrator') ? '/gebruikers' : '/gegevensbescherming';
};

/** The start page is the page of one's work. */
@ApiExcludeController()
@Controller()
export class HomeController {
  @Get()
  @SignedIn()
  @Redirect()
  home(@User() user: CurrentUser): { url: string; statusCode: number } {
    return { url: startPage(user), statusCode: 303 };
  }
}
