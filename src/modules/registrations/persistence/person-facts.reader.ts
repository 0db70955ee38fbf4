import { Injectable } from '@nestjs/common';
import { sql, UnitOfWork } from '../../../platform/database';
import { registrationNotFound } from '../domain/actor';
import type { PersonFacts } from '../referral/person-correction';
import { RegistrationReader } from './registration.reader';

const NOTE = sql<{ note: string }>`SELECT note FROM registration WHERE id = ?`;

/** Answers what a counsellor said of somebody in one event, as it stands now. Show it to the own counsellor only. */
@Injectable()
export class PersonFactsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: RegistrationReader,
  ) {}

  /** @throws DomainError not-found */
  async of(registrationId: string): Promise<PersonFacts> {
    const person = await this.registrations.byId(registrationId);
    if (person === undefined) throw registrationNotFound();
    const [noted] = await this.unitOfWork.query(NOTE, [registrationId]);
    const preferences = (await this.registrations.preferences([registrationId])).get(registrationId) ?? [];
    const needs = (await this.registrations.needs([registrationId])).get(registrationId) ?? [];
    return { ...person, note: noted?.note ?? '', preferences, needs };
  }
}
