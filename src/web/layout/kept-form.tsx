import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { formBodyOf, textsIn, type FormBody } from '../forms/form-body';

/** A form that was sent and not done: with the address it goes to and all that was typed. */
export interface KeptForm {
  readonly address: string;
  readonly fields: FormBody;
}

/** What could not be kept of a form: a file, or more than a page holds. */
export type LostForm = 'file' | 'too-large';

/** Most of what is carried in a page, in characters: above every form that is typed by hand. */
const MOST = 64_000;

/** A form that was sent, as far as it can be sent once more. */
export function sentFormOf(request: Pick<FastifyRequest, 'url' | 'body' | 'headers'>): KeptForm | LostForm {
  if (request.headers['content-type']?.startsWith('multipart/') === true) return 'file';
  const fields = formBodyOf(request.body);
  return JSON.stringify(fields).length > MOST ? 'too-large' : { address: request.url, fields };
}

/** All that was typed, out of sight and to be sent again. */
export const KeptFields = ({ fields }: { readonly fields: FormBody }): VNode => (
  <>
    {Object.keys(fields).flatMap((name) =>
      textsIn(fields, name).map((value, place) => (
        <input key={`${name}-${place}`} type="hidden" name={name} value={value} />
      )),
    )}
  </>
);
