import type { Role } from '../../modules/identity';

/** Somebody who can sign in to the demo. */
export interface DemoUser {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly role: Role;
  /** Name of the organisation. */
  readonly organisation: string;
}

/** An organisation of the demo's association. */
export interface DemoOrganisation {
  readonly name: string;
  readonly kind: 'vdab' | 'ocmw' | 'municipality';
  readonly municipalityNis: string | null;
}

export const demoAssociation = { slug: 'aalst', name: "Hop 'n Job! regio Aalst", phone: '053 00 00 00' } as const;

const municipalities = [
  ['Aalst', '41002'],
  ['Denderleeuw', '41011'],
  ['Erpe-Mere', '41082'],
  ['Haaltert', '41024'],
  ['Herzele', '41027'],
  ['Lede', '41034'],
  ['Ninove', '41048'],
  ['Sint-Lievens-Houtem', '41063'],
] as const;

/** VDAB, the eight municipalities and their eight OCMWs. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { name: 'VDAB', kind: 'vdab', municipalityNis: null },
  ...municipalities.flatMap(([name, municipalityNis]) => [
    { name: `OCMW ${name}`, kind: 'ocmw' as const, municipalityNis },
    { name: `Gemeente ${name}`, kind: 'municipality' as const, municipalityNis },
  ]),
];

const user = (
  email: string,
  [firstName, lastName]: readonly [string, string],
  organisation: string,
  phone: string,
  role: Role = 'counsellor',
): DemoUser => ({ email, firstName, lastName, phone, role, organisation });

/** Everybody who can sign in to the demo; all people are invented. */
export const demoUsers: readonly DemoUser[] = [
  user('katrien@aalst.example', ['Katrien', 'De Meyer'], 'Gemeente Aalst', '053 00 00 01', 'coordinator'),
  user('wim@aalst.example', ['Wim', 'Coppens'], 'Gemeente Aalst', '053 00 00 02', 'administrator'),
  user('mia@aalst.example', ['Mia', 'Wouters'], 'Gemeente Aalst', '053 00 00 03', 'dpo'),
  user('els@vdab.example', ['Els', 'Peeters'], 'VDAB', '053 00 00 11'),
  user('tom@vdab.example', ['Tom', 'Segers'], 'VDAB', '053 00 00 12'),
  user('fatima@vdab.example', ['Fatima', 'Bouzid'], 'VDAB', '053 00 00 13'),
  user('griet@ocmw-aalst.example', ['Griet', 'Lievens'], 'OCMW Aalst', '053 00 00 21'),
  user('nadia@ocmw-denderleeuw.example', ['Nadia', 'Claes'], 'OCMW Denderleeuw', '053 00 00 22'),
  user('pieter@ocmw-erpe-mere.example', ['Pieter', 'Haegeman'], 'OCMW Erpe-Mere', '053 00 00 23'),
  user('leen@ocmw-haaltert.example', ['Leen', 'Uyttersprot'], 'OCMW Haaltert', '053 00 00 24'),
  user('dries@ocmw-herzele.example', ['Dries', 'Temmerman'], 'OCMW Herzele', '053 00 00 25'),
  user('sara@ocmw-lede.example', ['Sara', 'Van Hecke'], 'OCMW Lede', '053 00 00 26'),
  user('bram@ocmw-ninove.example', ['Bram', 'Thienpont'], 'OCMW Ninove', '053 00 00 27'),
  user('joris@ocmw-sint-lievens-houtem.example', ['Joris', 'De Vos'], 'OCMW Sint-Lievens-Houtem', '053 00 00 28'),
];

/** The coordinator who plans the demo's event. */
export const DEMO_COORDINATOR = 'katrien@aalst.example';
