import { readdirSync, readFileSync } from 'node:fs';
import { routeReasonLink, unplacedLink } from './reason-places';

const FOLDER = 'src/planners/itinerary';
const EVENT = '/evenementen/HNJ-2027-01';
const VISIT = '01900000-0000-7000-8000-000000000001';

/** Codes of reasons that the planner of routes can give, as they stand in its sources; warnings are no reasons. */
function codesOfRoutes(): string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.endsWith('itinerary-warnings.ts'),
  );
  const codes = files.flatMap((file) => [
    ...readFileSync(`${FOLDER}/${file}`, 'utf8').matchAll(/\bcode: '([A-Z_]+)'/g),
  ]);
  return [...new Set(codes.map(([, code]) => code!))].sort();
}

describe('where a reason is changed', () => {
  it('is known for every reason for which there is no route', () => {
    const codes = codesOfRoutes();
    expect(codes.length).toBeGreaterThan(20);
    const lost = codes.filter((code) => routeReasonLink({ code, message: '' }, EVENT, []) === undefined);
    expect(lost).toEqual([]);
    expect(routeReasonLink({ code: 'VERZONNEN', message: '' }, EVENT, [])).toBeUndefined();
  });

  it('is the visit that the reason names', () => {
    const reason = { code: 'HOST_CLOSES_TOO_EARLY', message: `${VISIT} sluit te vroeg.` };
    expect(routeReasonLink(reason, EVENT, [VISIT])?.href).toBe(`${EVENT}/programma/bezoek/${VISIT}`);
    expect(routeReasonLink(reason, EVENT, [])?.href).toBe(`${EVENT}/programma#visits`);
  });

  it('is the person, the moments or the companies for who has no interview', () => {
    expect(unplacedLink('NO_PREFERENCES', EVENT, 'r1')).toEqual({
      href: `${EVENT}/deelnemers/r1`,
      label: 'Open de persoon',
    });
    expect(unplacedLink('TOO_FEW_PLACES', EVENT, 'r1').href).toBe(`${EVENT}/programma#slots`);
    expect(unplacedLink('TOO_FEW_CANDIDATE_PLACES', EVENT, 'r1').href).toBe('/gastbedrijven');
  });
});
