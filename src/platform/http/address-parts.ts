import { Injectable, NotFoundException, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { onRequestHookHandler } from 'fastify';

/** What a part of an address can be: an id, a code, a token, a file of ours. All columns they are looked up in are ASCII. */
export const ADDRESS_PART = /^[\w-][\w.-]{0,127}$/;

/** Whether this can be a part of one of our addresses. */
const isAddressPart = (value: unknown): boolean => typeof value === 'string' && ADDRESS_PART.test(value);

/** The one look at the parts of every address, before anything is read: 404. */
export const knownPartsOnly: onRequestHookHandler = ({ params, is404 }, _reply, done) => {
  const parts = Object.values((params ?? {}) as Record<string, unknown>);
  done(is404 || parts.every(isAddressPart) ? undefined : new NotFoundException());
};

/** A field in the address that was given more than once is its first value. */
@Injectable()
export class OneOfEachInAddress implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    return type === 'query' && data !== undefined && Array.isArray(value) ? value[0] : value;
  }
}
