import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '../../../kernel';
import { problemTexts } from '../../../texts/problems';
import { executeOn, isDuplicateKey, queryOn, sql } from '../../database';
import { seal, unseal } from './form-key';

/** A browser is sent on, or shown a small page. */
const formAnswer = z.object({
  status: z.number(),
  location: z.string().optional(),
  cookies: z.array(z.string()).default([]),
  page: z.string().default(''),
});
export type FormAnswer = z.output<typeof formAnswer>;

/** A form under way: the first of its kind. */
export interface FormClaim {
  readonly key: string;
  readonly claim: string;
}

interface StoredAnswer {
  readonly answer: string | null;
  readonly age: number;
}

/** How long the second waits for the first, and how often it looks. */
const PATIENCE_MS = 8_000;
const LOOK_MS = 100;

/** What a process leaves behind that was killed half way; no form takes this long. */
const ABANDONED_SECONDS = 120;
/** An answer that signs somebody in is for the second click only. */
const COOKIE_SECONDS = 60;

const CLAIM = sql`INSERT INTO form_answer (claim, claimed_at) VALUES (?, UTC_TIMESTAMP(6))`;
const FIND = sql<StoredAnswer, 'age'>`
  SELECT answer, TIMESTAMPDIFF(SECOND, claimed_at, UTC_TIMESTAMP(6)) AS age FROM form_answer WHERE claim = ?`;
const KEEP = sql`UPDATE form_answer SET answer = ? WHERE claim = ?`;
const FREE = sql`DELETE FROM form_answer WHERE claim = ? AND answer IS NULL`;
const FREE_ABANDONED = sql`
  DELETE FROM form_answer
  WHERE claim = ? AND answer IS NULL AND claimed_at < UTC_TIMESTAMP(6) - INTERVAL ${ABANDONED_SECONDS} SECOND`;

/** Remembers for a day what became of each form that was sent, so that a double click does it once. */
@Injectable()
export class FormAnswers {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Undefined for the first, which has to be done now; for a later one the answer that the first got, waited for.
   * @throws DomainError busy when the first takes longer than anybody waits
   */
  async begin(form: FormClaim): Promise<FormAnswer | 'over' | undefined> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
      if (await this.claimed(form)) return undefined;
      const [stored] = await queryOn(this.dataSource, FIND, [form.claim]);
      if (stored?.answer) return answerIn(form.key, stored.answer, stored.age);
      if (stored && stored.age > ABANDONED_SECONDS) await executeOn(this.dataSource, FREE_ABANDONED, [form.claim]);
      await pause(LOOK_MS);
    }
    throw new DomainError('FORM.UNDER_WAY', 'busy', problemTexts.formUnderWay);
  }

  private async claimed({ claim }: FormClaim): Promise<boolean> {
    try {
      await executeOn(this.dataSource, CLAIM, [claim]);
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  async keep({ key, claim }: FormClaim, answer: FormAnswer): Promise<void> {
    await executeOn(this.dataSource, KEEP, [seal(key, JSON.stringify(answer)), claim]);
  }

  /** A form that was refused or failed can be sent again. */
  async free({ claim }: FormClaim): Promise<void> {
    await executeOn(this.dataSource, FREE, [claim]);
  }
}

function answerIn(key: string, sealed: string, age: number): FormAnswer | 'over' {
  const answer = formAnswer.parse(JSON.parse(unseal(key, sealed)));
  return answer.cookies.length > 0 && age > COOKIE_SECONDS ? 'over' : answer;
}
