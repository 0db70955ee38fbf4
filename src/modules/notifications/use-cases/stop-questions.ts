import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel';
import { stopQuestionsTexts } from '../../../texts/stop-questions';
import { QuestionStopRepository } from '../persistence/question-stop.repository';

/** Ends the questions after 1, 3 and 6 months for one person, by the address that came with such a mail (RFC 8058). */
@Injectable()
export class StopQuestions {
  constructor(private readonly stops: QuestionStopRepository) {}

  /** Changes nothing. @throws DomainError `LINK.GONE` when the address is unknown or has ended */
  async preview({ token }: { readonly token: string }): Promise<void> {
    if (!(await this.stops.isKnown(token))) throw gone();
  }

  /** Twice is as once. @throws DomainError `LINK.GONE` when the address is unknown or has ended */
  async accept({ token }: { readonly token: string }): Promise<void> {
    if (!(await this.stops.stop(token))) throw gone();
  }
}

const gone = (): DomainError => new DomainError('LINK.GONE', 'gone', stopQuestionsTexts.gone);
