import { clockText, dayAndMonth } from '../../../src/texts/dates';
import { EventReader, type VisitView } from '../../../src/modules/events';
import type { InterviewView } from '../../../src/modules/interviews';
import { PageAnswer } from '../../support';
import type { ShapeDay } from './shape-day';

/** Of what the board of the coordinator shows, and of what it should show, the lines that are not in both. */
export async function boardMistakes(day: ShapeDay): Promise<{ missing: string[]; wrong: string[] }> {
  const { html } = await day.open('gesprekken');
  const [shown, expected] = [[...momentsOn(html), ...callsOn(html)], await expectedOn(day)];
  return { missing: without(expected, shown), wrong: without(shown, expected) };
}

/** Each line as often as it is there too much. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const wordsOf = (html: string): string => new PageAnswer(200, html, '').text;

const momentsOn = (html: string): string[] =>
  [...html.matchAll(/<caption[^>]*>(Gesprekken bij .*?)<\/caption>(.*?)<\/table>/gs)].flatMap(([, caption, rows]) =>
    [...rows!.matchAll(/<th role="rowheader"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].flatMap(([, hour, cells]) =>
      [...cells!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) =>
        [caption, hour, cell].map((part) => wordsOf(part!)).join(' | '),
      ),
    ),
  );

const callsOn = (html: string): string[] =>
  [...html.matchAll(/<h3>(Per telefoon met .*?)<\/h3><ul>(.*?)<\/ul>/gs)].flatMap(([, title, list]) =>
    [...list!.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => `${wordsOf(title!)} | ${wordsOf(line!)}`),
  );

/** From the interviews that stand, the moments of the hosts as they are now, and who is not there. */
async function expectedOn(day: ShapeDay): Promise<string[]> {
  const { visits } = await day.live.app.get(EventReader).programme(day.event.id);
  const all = (await day.interviews()).filter(({ state }) => state !== 'not-held');
  const absent = await day.absent();
  const hosts = visits.filter(({ kind, slots }) => kind === 'host' && slots.length > 0);
  return hosts.flatMap((visit) => {
    const own = all.filter(({ visitId }) => visitId === visit.id);
    return [
      ...momentsOf(
        visit,
        own.filter(({ phoneUntil }) => phoneUntil === null),
        (interview, begins) =>
          begins ? inWords(day, interview, absent) : `nog ${day.people.codeOf(interview.registrationId)}`,
      ),
      ...own.flatMap(({ registrationId, vacancyTitle, phoneUntil }) => {
        const words = `${day.people.codeOf(registrationId)} , ${vacancyTitle}: per telefoon, ten laatste op`;
        return phoneUntil === null ? [] : [`Per telefoon met ${visit.name} | ${words} ${dayAndMonth(phoneUntil)}`];
      }),
    ];
  });
}

function inWords(day: ShapeDay, interview: InterviewView, absent: readonly string[]): string {
  const { registrationId, pinned, vacancyTitle } = interview;
  const language = day.registrations.find(({ id }) => id === registrationId)!.interpreterLanguage;
  return [
    day.people.codeOf(registrationId),
    ...(absent.includes(registrationId) ? ['niet aanwezig'] : []),
    ...(pinned ? ['vast'] : []),
    ...(language === null ? [] : [`tolk ${language}`]),
    vacancyTitle,
  ].join(' ');
}

/** Who begins or goes on at each moment, as many free ones as interviewers are left, and nothing else. */
function momentsOf(
  { name, slots }: VisitView,
  own: readonly InterviewView[],
  words: (interview: InterviewView, begins: boolean) => string,
): string[] {
  const columns = Math.max(...slots.map(({ places }) => places), ...own.map(({ place }) => place));
  return slots.flatMap(({ startsAt, places }) => {
    const there = own.filter((one) => one.startsAt <= startsAt && startsAt < one.endsAt);
    const free = Math.max(0, places - there.length);
    const cells = [
      ...there.map((one) => words(one, one.startsAt === startsAt)),
      ...Array.from({ length: columns - there.length }, (_, at) => (at < free ? 'vrij' : 'geen gesprekspartner')),
    ];
    return cells.map((cell) => `Gesprekken bij ${name} | ${clockText(startsAt)} | ${cell}`);
  });
}
