import { Injectable } from '@nestjs/common';
import { MarkedMethods } from '../../../platform/discovery';
import { DISCLOSURE, type DisclosedRow, type Disclosure } from '../../../platform/disclosure';
import { disclosureTexts, type DisclosedSubject } from '../../../texts/disclosure';

/** All rows of one subject. */
export interface DisclosedPart {
  readonly subject: DisclosedSubject;
  readonly rows: readonly DisclosedRow[];
}

/** Gathers from every module all that is kept about somebody (GDPR 15). */
@Injectable()
export class TellWhatIsKept {
  constructor(private readonly methods: MarkedMethods) {}

  /** In the order of the page; a subject without rows is there too. Whoever calls it has looked whether the user may know. */
  async execute({ jobseekerId }: { readonly jobseekerId: string }): Promise<DisclosedPart[]> {
    const order = Object.keys(disclosureTexts.subjects);
    const parts: DisclosedPart[] = [];
    for (const { mark, call } of this.methods.find<Disclosure>(DISCLOSURE)) {
      parts.push({ subject: mark.subject, rows: (await call(jobseekerId)) as readonly DisclosedRow[] });
    }
    return parts.sort((a, b) => order.indexOf(a.subject) - order.indexOf(b.subject));
  }
}
