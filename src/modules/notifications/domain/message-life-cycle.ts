import { StateMachine, type Transitions } from '../../../kernel';
import { messageTexts } from '../../../texts/messages';

/** Where a message stands. `missed`: its moment passed. `uncertain`: handed over, no answer; a person decides. */
export type MessageState =
  'planned' | 'held' | 'queued' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'missed' | 'cancelled';

/**
 * `queue`: the relay hands it to Redis. `give-back`: Redis lost it, or it could not be rendered. `start`: the last step
 * before SMTP. `settle`: a person knows that it arrived. `replan`: its moment has moved into the future again.
 */
export type MessageCommand =
  | 'queue'
  | 'give-back'
  | 'start'
  | 'deliver'
  | 'retry'
  | 'refuse'
  | 'lose'
  | 'miss'
  | 'cancel'
  | 'hold'
  | 'release'
  | 'resend'
  | 'settle'
  | 'replan';

export const messageTransitions: Transitions<MessageState, MessageCommand> = {
  planned: { queue: 'queued', hold: 'held', cancel: 'cancelled', miss: 'missed', replan: 'planned' },
  held: { release: 'planned', cancel: 'cancelled', miss: 'missed', replan: 'held' },
  queued: {
    'give-back': 'planned',
    hold: 'held',
    start: 'sending',
    deliver: 'sent',
    refuse: 'failed',
    cancel: 'cancelled',
    miss: 'missed',
  },
  sending: { deliver: 'sent', retry: 'planned', refuse: 'failed', lose: 'uncertain' },
  sent: { resend: 'planned' },
  uncertain: { resend: 'planned', settle: 'sent' },
  failed: { resend: 'planned', settle: 'sent' },
  missed: { replan: 'planned' },
  cancelled: {},
};

export const messageLifeCycle = new StateMachine<MessageState, MessageCommand>(
  'MESSAGE.NOT_NOW',
  messageTransitions,
  (state) => messageTexts.refused(messageTexts.states[state]),
);

/** The states from which a command is allowed and the one state it leads to, for a compare-and-set in the database. */
export function changeOf(command: MessageCommand): {
  readonly from: readonly MessageState[];
  readonly to: MessageState;
} {
  const from = (Object.keys(messageTransitions) as MessageState[]).filter((state) =>
    messageLifeCycle.can(state, command),
  );
  const targets = new Set(from.map((state) => messageLifeCycle.next(state, command)));
  const [to] = targets;
  if (to === undefined || targets.size !== 1) throw new Error(`${command} does not lead to exactly one state`);
  return { from, to };
}
