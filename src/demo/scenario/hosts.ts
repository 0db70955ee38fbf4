import type { HostCompanyInput, VacancyInput } from '../../modules/companies';

/** A host company of the demo with its vacancies; companies, people and places are invented. */
export interface DemoHost extends HostCompanyInput {
  /** How the scenario calls the company. */
  readonly code: `C${number}`;
  readonly vacancies: readonly VacancyInput[];
}

export const vacancy = (
  code: string,
  title: string,
  posts: number,
  dutchLevel: VacancyInput['dutchLevel'],
  certificates: readonly string[] = [],
): VacancyInput => ({ code, title, posts, dutchLevel, certificates });

const FORKLIFT = ['heftruckattest'];

/** The companies of event HNJ-2027-01. */
export const demoHosts: readonly DemoHost[] = [
  {
    code: 'C1',
    name: 'Vriesgroente Tragel (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Fabriek Wijngaardveld',
        address: 'Wijngaardveld, 9300 Aalst',
        latitude: 50.952,
        longitude: 4.052,
        accuracyMetres: 700,
        tourStepFree: false,
        interviewStepFree: true,
        dressCode:
          'Draag een warme trui: het is er 4 graden. Laat ringen, horloge en piercings thuis. Gelnagels mogen niet. Je krijgt een haarnet. Kom niet als je ziek bent.',
        bringList: 'Je identiteitskaart.',
      },
    ],
    contacts: [
      { firstName: 'Veerle', lastName: 'Moens', email: 'veerle@vriesgroente-tragel.example', phone: '053 00 00 31' },
    ],
    vacancies: [
      vacancy('V1', 'inpakker', 4, 'A1'),
      vacancy('V2', 'heftruckchauffeur', 2, 'A2', FORKLIFT),
      vacancy('V3', 'schoonmaak productie', 2, 'A1'),
    ],
  },
  {
    code: 'C2',
    name: 'Logistiek Zuid (fictief)',
    socialEconomy: false,
    sites: [
      {
        name: 'Magazijn Zuid IV',
        address: 'Waterkeringstraat, 9320 Erembodegem',
        latitude: 50.908,
        longitude: 4.056,
        accuracyMetres: 1000,
        tourStepFree: true,
        interviewStepFree: true,
        dressCode: 'Je krijgt een fluohesje en veiligheidsschoenen.',
        bringList: 'Je identiteitskaart. Zeg ook je schoenmaat.',
      },
    ],
    contacts: [
      { firstName: 'Steven', lastName: 'Aerts', email: 'steven@logistiek-zuid.example', phone: '053 00 00 32' },
    ],
    vacancies: [
      vacancy('V4', 'orderpicker', 5, 'A2'),
      vacancy('V5', 'reachtruckchauffeur', 2, 'A2', FORKLIFT),
      vacancy('V6', 'expeditiebediende', 1, 'B2'),
    ],
  },
  {
    code: 'C3',
    name: 'Kringloop & Herstel Dender (fictief)',
    socialEconomy: true,
    sites: [
      {
        name: 'Kringloopcentrum Tragel',
        address: 'Tragel, 9300 Aalst',
        latitude: 50.9475,
        longitude: 4.0465,
        accuracyMetres: 700,
        tourStepFree: true,
        interviewStepFree: true,
        dressCode: '',
        bringList: '',
      },
    ],
    contacts: [
      { firstName: 'Mieke', lastName: 'Raman', email: 'mieke@kringloop-dender.example', phone: '053 00 00 33' },
    ],
    vacancies: [
      vacancy('V7', 'textielsorteerder', 4, 'A1'),
      vacancy('V8', 'fietshersteller', 2, 'A2'),
      vacancy('V9', 'winkelmedewerker', 2, 'B1'),
    ],
  },
];
