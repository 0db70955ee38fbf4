/**
 * How long is kept what, at most. Months count from the event, unless said otherwise. Source: GDPR 5.1.e; the figures are a
 * proposal for the data protection officer, who decides.
 */
export const retentionTerms = {
  /** Days after the event. */
  supportNeedDays: 14,
  /** Names and contact of who came along. */
  contactMonths: 7,
  /** Names and contact of who only waited. */
  waitingMonths: 3,
  /** A host's words about an interview, from when they were written. */
  feedbackMonths: 7,
  /** From when a task was made; sooner when its person is forgotten. */
  taskMonths: 7,
  /** From when a message was made. */
  subjectMonths: 6,
  /** That a message was sent, and when. */
  deliveryMonths: 12,
  /** Who opened what, from that moment. */
  accessLogMonths: 24,
  /** Who changed which user, from that moment. What was changed of an event goes as its contacts do. */
  changeLogMonths: 24,
  /** Contacts of a host company, after its last event. */
  hostContactMonths: 24,
  /** Contacts of a host company that stopped, after that and after its last event. */
  stoppedHostMonths: 7,
  /** Phone and link of who rode along with a bus, after the event. The name goes with the access log. */
  escortPhoneDays: 14,
  /** Mail and phone of a colleague whose account was switched off. The name goes with the access log. */
  formerUserMonths: 1,
} as const;
