import { importTexts } from '../../../texts/referral-file';
import { likenessOf, type KnownPerson } from '../domain/likeness';
import { normaliseName } from '../domain/person-identity';
import { referralFields } from '../referral/referral-fields';
import type { ImportLine } from './check-import-lines';

type Found = { readonly person: KnownPerson; readonly line?: number };

/** What two people who are alike have in common at least: the whole name, the phone, the mail, or the postcode without contact. */
function marksOf({ firstName, lastName, phone, email, postcode }: KnownPerson): string[] {
  const [first, last] = [normaliseName(firstName), normaliseName(lastName)];
  return [
    ...new Set([`name ${first}${last}`, `name ${last}${first}`]),
    ...(phone === null ? [] : [`phone ${phone}`]),
    ...(email === null ? [] : [`mail ${email.toLowerCase()}`]),
    ...(phone === null && email === null ? [`postcode ${postcode}`] : []),
  ];
}

/** People by what they may share with others. */
class People {
  private readonly byMark = new Map<string, Found[]>();

  add(found: Found): void {
    for (const mark of [...marksOf(found.person), `all ${found.person.postcode}`]) {
      const others = this.byMark.get(mark);
      if (others) others.push(found);
      else this.byMark.set(mark, [found]);
    }
  }

  /** The first who is alike, or the same by another contact. */
  like(person: KnownPerson): Found | undefined {
    const isUnreachable = person.phone === null && person.email === null;
    const atPostcode = isUnreachable ? `all ${person.postcode}` : `postcode ${person.postcode}`;
    return [...marksOf(person), atPostcode]
      .flatMap((mark) => this.byMark.get(mark) ?? [])
      .find((found) => likenessOf(found.person, person) !== undefined);
  }
}

/** Asks about people who look like somebody in the event, or on an earlier line: the answer is a column of the file. */
export function withLikenesses(lines: readonly ImportLine[], inEvent: readonly KnownPerson[]): ImportLine[] {
  const column = referralFields.anotherPerson.columns[0];
  const known = new People();
  for (const person of inEvent) known.add({ person });
  return lines.map((line) => {
    const { referral } = line;
    if (referral === null || line.alreadyReferred || line.errors.length > 0) return line;
    const found = referral.anotherPerson ? undefined : known.like(referral);
    known.add({ person: referral, line: line.line });
    if (found === undefined) return line;
    const question =
      found.line === undefined ? importTexts.alikeInEvent(column) : importTexts.alikeLine(found.line, column);
    return { ...line, errors: [...line.errors, question] };
  });
}
