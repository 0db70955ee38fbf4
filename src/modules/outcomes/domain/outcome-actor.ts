import type { LocalDate } from '../../../kernel';
import type { OutcomeRecorder } from './interview-outcome';

/** What a host's link opens: one event, seen by one company. */
export interface HostLinkView {
  readonly associationId: string;
  readonly eventId: string;
  readonly hostCompanyId: string;
}

/** A signed-in person, as far as rules about outcomes go. */
export interface OutcomeUser {
  readonly id: string;
  readonly associationId: string;
  readonly roles: readonly string[];
}

/** Who says what became of an interview: a host through its link, or a counsellor or coordinator. */
export type OutcomeActor =
  { readonly type: 'host'; readonly link: HostLinkView } | { readonly type: 'user'; readonly user: OutcomeUser };

/** What decides who may say something about an interview. */
export interface JudgedInterview {
  readonly associationId: string;
  readonly eventId: string;
  readonly eventDate: LocalDate;
  readonly eventState: string;
  readonly hostCompanyId: string;
  readonly counsellorId: string;
  /** False when the person cancelled: to a host that person does not exist. */
  readonly takesPart: boolean;
}

/**
 * In which role somebody may say what became of an interview; undefined when it is none of their business. A host has
 * own candidates of one event, a counsellor own people, a coordinator everybody of the association.
 */
export function recorderOf(actor: OutcomeActor, interview: JudgedInterview): OutcomeRecorder | undefined {
  if (actor.type === 'host') return isOwnCandidate(actor.link, interview) ? 'host' : undefined;
  const { user } = actor;
  if (user.associationId !== interview.associationId) return undefined;
  if (user.id === interview.counsellorId) return 'counsellor';
  return user.roles.includes('coordinator') ? 'coordinator' : undefined;
}

const isOwnCandidate = (link: HostLinkView, interview: JudgedInterview): boolean =>
  link.associationId === interview.associationId &&
  link.eventId === interview.eventId &&
  link.hostCompanyId === interview.hostCompanyId &&
  interview.takesPart;
