/** Kinds that wait for a person after a doubt; no such mail may come twice. */
const HOLD = 'reminder-7';

/**
 * What became of every message, from the rows and from what the mail server got.
 * @param {{ sql: (sql: string) => Promise<any>, arrivals: Map<string, number[]>, uncertain: readonly string[],
 *   cancelled: Map<string, number> }} facts
 */
export async function verdict({ sql, arrivals, uncertain, cancelled }) {
  /** @type {{ messageId: string, kind: string, state: string, tasks: number }[]} */
  const rows = await sql(
    `SELECT m.smtp_message_id AS messageId, m.kind, m.state, (SELECT COUNT(*) FROM task t WHERE t.message_id = m.id) AS tasks
     FROM message m WHERE m.dedupe_key LIKE '%:chaos-%'`,
  );
  const doubts = new Map();
  for (const id of uncertain) doubts.set(id, (doubts.get(id) ?? 0) + 1);
  const times = (/** @type {string} */ id) => arrivals.get(id)?.length ?? 0;
  const twice = rows.filter(({ messageId }) => times(messageId) > 1);
  const explained = twice.filter(({ messageId }) => (doubts.get(messageId) ?? 0) >= times(messageId) - 1);
  /** @type {Record<string, number>} */
  const states = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  return {
    messages: rows.length,
    delivered: rows.filter(({ messageId }) => times(messageId) > 0).length,
    states,
    lost: rows.filter((row) => isLost(row, times(row.messageId))).length,
    sentToCancelled: [...cancelled].filter(([id, at]) => arrivals.get(id)?.some((moment) => moment > at)).length,
    cancelled: cancelled.size,
    duplicates: twice.length,
    duplicatesExplained: explained.length,
    duplicatesOfHoldKinds: twice.filter(({ kind }) => kind === HOLD).length,
    uncertainSends: uncertain.length,
  };
}

/** Every message must have arrived, be cancelled, wait for a person, or be refused with a task for the counsellor. */
function isLost(/** @type {{ state: string, tasks: number }} */ { state, tasks }, /** @type {number} */ times) {
  if (state === 'sent') return times === 0;
  if (state === 'failed') return Number(tasks) === 0;
  return state !== 'cancelled' && state !== 'uncertain';
}

/** @param {Awaited<ReturnType<typeof verdict>>} report */
export const isClean = (report) =>
  report.lost === 0 &&
  report.sentToCancelled === 0 &&
  report.duplicatesOfHoldKinds === 0 &&
  report.duplicates === report.duplicatesExplained;
