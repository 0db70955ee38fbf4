import { addDays, easterSunday, type LocalDate } from '../../../../kernel';
import { closingDaysTexts } from '../../../../texts/closing-days';

const t = closingDaysTexts.holidays;

/** The ten legal holidays of a year by date, as people call them. */
export function namedHolidays(year: number): { readonly date: LocalDate; readonly name: string }[] {
  const afterEaster = (days: number): LocalDate => addDays(easterSunday(year), days);
  return [
    { date: `${year}-01-01`, name: t.newYear },
    { date: afterEaster(1), name: t.easterMonday },
    { date: `${year}-05-01`, name: t.labourDay },
    { date: afterEaster(39), name: t.ascension },
    { date: afterEaster(50), name: t.whitMonday },
    { date: `${year}-07-21`, name: t.nationalDay },
    { date: `${year}-08-15`, name: t.assumption },
    { date: `${year}-11-01`, name: t.allSaints },
    { date: `${year}-11-11`, name: t.armistice },
    { date: `${year}-12-25`, name: t.christmas },
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
}
