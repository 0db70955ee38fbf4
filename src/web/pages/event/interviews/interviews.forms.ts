import { z } from 'zod';
import { DomainError } from '../../../../kernel';
import type { DraftChange } from '../../../../modules/interviews';
import { parseInput } from '../../../../platform/http';
import { interviewTexts as t } from '../../../../texts/interviews';

/** What a browser sends with a form. */
export type FormBody = Readonly<Record<string, string>>;

/** The version of the draft that a form was made for; undefined when the form has none. */
export const versionForm = z.object({ versie: z.coerce.number().int().optional() });

export const tryForm = z.object({ versie: z.coerce.number().int(), nummer: z.coerce.number().int() });

export const interpreterForm = z.object({
  naam: z.string().default(''),
  talen: z.string().default(''),
  rijdt: z.string().default(''),
});

const changeForm = z.looseObject({
  versie: z.coerce.number().int(),
  wat: z.enum(['add', 'move', 'swap', 'remove']),
  gesprek: z.string().default(''),
});

/**
 * The change that a person's page asks for.
 * @throws InvalidInput for a form that is no form of ours, DomainError (invalid) when nothing was chosen
 */
export function draftChangeOf(registrationId: string, body: FormBody): { version: number; change: DraftChange } {
  const { versie: version, wat: kind, gesprek: interviewId } = parseInput(changeForm, body);
  switch (kind) {
    case 'add':
      return { version, change: { kind, registrationId, ...momentOf(body['keuze']) } };
    case 'move':
      return { version, change: { kind, interviewId, ...momentOf(body[`naar-${interviewId}`]) } };
    case 'swap':
      return { version, change: { kind, interviewId, otherId: chosen(body[`met-${interviewId}`]) } };
    case 'remove':
      return { version, change: { kind, interviewId } };
  }
}

function momentOf(value: string | undefined): { vacancyId: string; slotId: string } {
  const [vacancyId = '', slotId = ''] = chosen(value).split(' ');
  return { vacancyId, slotId };
}

function chosen(value: string | undefined): string {
  if (value === undefined || value === '') {
    throw new DomainError('INTERVIEWS.CHOICE_MISSING', 'invalid', t.choiceMissing);
  }
  return value;
}
