import { speaksEnough, type DutchLevel } from '../../../kernel';
import { certificateLabel } from '../../../texts/certificates';
import { registrationTexts } from '../../../texts/registrations';

/** A vacancy as far as a wish is concerned. */
export interface WishedVacancy {
  readonly code: string;
  readonly title: string;
  readonly dutchLevel: DutchLevel;
  readonly certificates: readonly string[];
}

export interface Abilities {
  readonly dutchLevel: DutchLevel;
  readonly certificates: readonly string[];
}

/**
 * What stands in the way of each wish, in words for the counsellor. The wish keeps its rank all the same: the planner
 * never gives it, and the counsellor can still bring the certificate.
 */
export function warningsFor(wishes: readonly WishedVacancy[], person: Abilities): readonly string[] {
  return wishes.flatMap((vacancy) => obstaclesTo(vacancy, person));
}

/** What one vacancy asks that this person does not have, in words for the counsellor. */
export const obstaclesTo = (vacancy: WishedVacancy, person: Abilities): readonly string[] => [
  ...missingCertificates(vacancy, person),
  ...missingDutch(vacancy, person),
];

const nameOf = (vacancy: WishedVacancy): string => `${vacancy.code} ${vacancy.title}`;

const missingCertificates = (vacancy: WishedVacancy, person: Abilities): readonly string[] =>
  vacancy.certificates
    .filter((certificate) => !person.certificates.includes(certificate))
    .map((certificate) =>
      registrationTexts.warnings.missingCertificate(nameOf(vacancy), certificateLabel(certificate)),
    );

function missingDutch(vacancy: WishedVacancy, person: Abilities): readonly string[] {
  if (speaksEnough(person.dutchLevel, vacancy.dutchLevel)) return [];
  const { dutchLevels: words, warnings } = registrationTexts;
  return [warnings.dutchTooLow(nameOf(vacancy), words[vacancy.dutchLevel], words[person.dutchLevel])];
}
