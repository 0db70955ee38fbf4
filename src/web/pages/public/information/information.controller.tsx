import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { retentionTerms } from '../../../../kernel';
import { AssociationReader } from '../../../../modules/identity';
import { accessibilityTexts } from '../../../../texts/accessibility';
import { privacyTexts } from '../../../../texts/privacy';
import { Html, type PageOrRedirect } from '../../../layout';
import { InformationPage } from './information.page';

/** What the law wants everybody to be able to read (GDPR 13 and 14; directive 2016/2102). */
@ApiExcludeController()
@Controller()
export class InformationController {
  constructor(private readonly associations: AssociationReader) {}

  @Get('privacy')
  @Html()
  async privacy(): Promise<PageOrRedirect> {
    const { title, intro, sections } = privacyTexts;
    const associations = await this.associations.all();
    return <InformationPage {...{ title, intro, associations }} sections={sections(retentionTerms)} />;
  }

  @Get('toegankelijkheid')
  @Html()
  async accessibility(): Promise<PageOrRedirect> {
    return <InformationPage {...accessibilityTexts} associations={await this.associations.all()} />;
  }
}
