import { createParamDecorator, type ExecutionContext, type PipeTransform, type Type } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CurrentUser } from '../../modules/identity';
import { formOfRow, type Form, type FormValue } from './form';
import { formBodyOf, type FormBody } from './form-body';
import { readForm, type FormReading } from './read-form';

/** A form as it came in, read: the one parameter of every handler of a form. */
export interface FormPost<F extends Form = Form> {
  readonly form: F;
  /** What was typed, as it was typed. */
  readonly typed: FormBody;
  readonly reading: FormReading<FormValue<F>>;
  /** Parts of the address, such as the id of a row. */
  readonly params: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly reply: FastifyReply;
}

/** A form of somebody who is signed in. */
export interface UserPost<F extends Form = Form> extends FormPost<F> {
  readonly user: CurrentUser;
}

/** A form with what its scope is loaded from. */
export interface UnscopedPost extends FormPost {
  /** Absent on pages behind a link. */
  readonly user: CurrentUser | undefined;
}

interface SentForm {
  readonly form: Form;
  /** The part of the address that tells the rows of a list apart, each with this form. */
  readonly row?: string;
  /** A form that only asks is sent in the address. */
  readonly isQuestion?: boolean;
}

type FormRequest = FastifyRequest<{ Params: Record<string, string>; Body: unknown; Querystring: unknown }> & {
  readonly user?: CurrentUser;
};

const Sent = createParamDecorator(({ form, row, isQuestion }: SentForm, context: ExecutionContext): UnscopedPost => {
  const { params, cookies, body, query, user } = context.switchToHttp().getRequest<FormRequest>();
  const typed = formBodyOf(isQuestion === true ? query : body);
  return {
    form: row === undefined ? form : formOfRow(form, params[row] ?? ''),
    typed,
    reading: readForm(form.schema, typed),
    params,
    cookies,
    user,
    reply: context.switchToHttp().getResponse<FastifyReply>(),
  };
});

/**
 * Makes the decorator of a parameter that is a posted form.
 * @param scope loads what the form is about, once, and refuses what is not the user's; it runs after the guards
 */
export const formDecorator =
  (...scope: readonly Type<PipeTransform<UnscopedPost>>[]) =>
  (form: Form, row?: string): ParameterDecorator =>
    Sent({ form, ...(row !== undefined && { row }) }, ...scope);

/** The same for a form that only asks, and so is sent in the address of a page. */
export const questionDecorator =
  (...scope: readonly Type<PipeTransform<UnscopedPost>>[]) =>
  (form: Form): ParameterDecorator =>
    Sent({ form, isQuestion: true }, ...scope);

/** A form that is about nothing but itself, of somebody who is signed in or came by a link. */
export const PostOf = formDecorator();
