import { Inject, Injectable } from '@nestjs/common';
import { fullName, DomainError, localDateOf, type Clock, type LocalDate } from '../../../kernel';
import { CLOCK } from '../../../platform/clock';
import { messageTexts } from '../../../texts/messages';
import { RegistrationReader, type RegistrationView } from '../../registrations';
import { letterOf } from '../domain/task-cards';
import { lastPostDay } from '../domain/last-post-day';
import { MessageComposer } from '../writing/message-composer';
import type { DatedEvent } from '../planning/schedule/message-plan';
import { stillApplies } from '../sending/decisions/still-applies';
import { RecipientLoaders, type RecipientLoader } from '../sending/recipient-loader';
import { MessageSubjectReader } from '../sending/message-subject.reader';
import { withoutScreen, type MailContent } from '../writing/layout/mail-content';
import { MessageRowReader } from '../sending/message-row.reader';
import { TaskListReader } from '../sending/task-list.reader';
import { TaskReader, type TaskView } from '../persistence/task.reader';

/** A message on paper, in the words of now. The street is not known: who posts it writes the address. */
export interface Letter {
  readonly taskId: string;
  readonly registrationId: string;
  readonly recipientName: string;
  readonly postcode: string;
  readonly writtenOn: LocalDate;
  /** The last day to post it; null when it is about a day that is over. */
  readonly postBy: LocalDate | null;
  readonly largePrint: boolean;
  /** Whom to call. */
  readonly contact: { readonly name: string; readonly phone: string };
  readonly associationName: string;
  readonly content: MailContent;
}

interface Own {
  readonly id: string;
  readonly associationId: string;
}

/** Writes the letters behind somebody's open tasks, anew each time they are printed. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly tasks: TaskReader,
    private readonly taskList: TaskListReader,
    private readonly registrations: RegistrationReader,
    private readonly messages: MessageRowReader,
    private readonly subjects: MessageSubjectReader,
    private readonly recipientLoaders: RecipientLoaders,
    private readonly composer: MessageComposer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The newest letter for each person on this user's list, or that of one task; without those that no longer apply.
   * @throws DomainError `TASK.NOT_FOUND` when it does not exist or is somebody else's
   */
  async execute({ user, taskId }: { readonly user: Own; readonly taskId?: string }): Promise<Letter[]> {
    const wanted = taskId === undefined ? await this.newest(user) : [await this.task(user, taskId)];
    const recipients = this.recipientLoaders.open();
    const letters: Letter[] = [];
    for (const task of wanted) {
      const letter = await this.letter(task, recipients);
      if (letter) letters.push(letter);
    }
    return letters;
  }

  private async newest(user: Own): Promise<TaskView[]> {
    return (await this.taskList.of(user)).cards.flatMap((card) => letterOf(card) ?? []);
  }

  private async task(user: Own, taskId: string): Promise<TaskView> {
    const task = await this.tasks.own(user, taskId);
    if (!task) throw new DomainError('TASK.NOT_FOUND', 'not-found', messageTexts.unknownTask);
    return task;
  }

  private async letter(task: TaskView, recipients: RecipientLoader): Promise<Letter | undefined> {
    const message = task.messageId === null || !task.hasLetter ? undefined : await this.messages.byId(task.messageId);
    if (!message) return undefined;
    const now = this.clock.now();
    const subject = await this.subjects.of(message, recipients);
    if (!subject.event || !subject.registration || !stillApplies(message.kind, subject.facts, now).send)
      return undefined;
    const composed = await this.composer.compose(message, subject, 'preview');
    if (!composed?.from) return undefined;
    return {
      taskId: task.id,
      ...(await this.addressed(subject.registration)),
      ...datesOf(localDateOf(now), subject.event, subject.offerExpiresAt),
      contact: composed.from,
      associationName: composed.from.associationName,
      content: withoutScreen(composed.content),
    };
  }

  private async addressed(
    person: RegistrationView,
  ): Promise<Pick<Letter, 'registrationId' | 'recipientName' | 'postcode' | 'largePrint'>> {
    const needs = (await this.registrations.needs([person.id])).get(person.id) ?? [];
    return {
      registrationId: person.id,
      recipientName: fullName(person),
      postcode: person.postcode,
      largePrint: needs.includes('large-print'),
    };
  }
}

const datesOf = (
  writtenOn: LocalDate,
  { date: eventDate, closingDays }: DatedEvent,
  offerExpiresAt: Date | null,
): Pick<Letter, 'writtenOn' | 'postBy'> => ({
  writtenOn,
  postBy: lastPostDay({ today: writtenOn, eventDate, closingDays, offerExpiresAt }),
});
