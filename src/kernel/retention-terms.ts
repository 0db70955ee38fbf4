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
  /** From when a task was made. */
  taskMonths: 7,
  /** From when a message was made. */
  subjectMonths: 6,
  /** That a message was sent, and when. */
  deliveryMonths: 12,
  /** Who opened what, from that moment. */
  accessLogMonths: 24,
} as const;
