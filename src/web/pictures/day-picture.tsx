import type { VNode } from 'preact';
import { formatClockTime } from '../../kernel';
import { pictureTexts } from '../../texts/pictures';
import { shortened, textWidth } from './box';
import type { DayDrawing, DayRow, Span, SpanKind } from './day-drawing';

const t = pictureTexts.day;

const WIDTH = 1000;
const NAMES = 200;
const TOP = 30;
const ROW = 30;
const BAR = 22;
const GAP = 14;
const TEXT = 12;
const LONGEST_NAME = 22;

/** Where a row comes, and how high the whole picture is. */
interface Placed {
  readonly row: DayRow;
  readonly y: number;
  readonly name: string;
}

/** The hours of every vehicle, and under it those of every host. */
export function DayPicture({ day }: { readonly day: DayDrawing }): VNode {
  const { rows, height } = placed(day);
  return (
    <figure class="picture">
      <div class="picture-scroll" role="region" aria-label={t.title} tabIndex={0}>
        <svg
          class="picture-drawing day-picture"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-labelledby="day-picture-title day-picture-words"
        >
          <title id="day-picture-title">{t.title}</title>
          <desc id="day-picture-words">{inWords(day)}</desc>
          <rect class="picture-ground" x="0" y="0" width={WIDTH} height={height} rx="8" />
          <Hours day={day} height={height} />
          {rows.map((row) => (
            <Row key={row.y} placed={row} xOf={(minutes) => xOf(day, minutes)} />
          ))}
        </svg>
      </div>
      <figcaption class="picture-caption">
        <Legend day={day} />
      </figcaption>
    </figure>
  );
}

/** Vehicles on top, then each host with a little room above it. */
function placed({ vehicles, hosts }: DayDrawing): { readonly rows: readonly Placed[]; readonly height: number } {
  let y = TOP + GAP / 2;
  const rows: Placed[] = [];
  const add = (row: DayRow, name: string): void => {
    rows.push({ row, y, name });
    y += ROW;
  };
  for (const row of vehicles) add(row, row.name);
  for (const host of hosts) {
    y += GAP;
    host.rows.forEach((row, index) => add(row, index === 0 ? host.name : ''));
  }
  return { rows, height: y + GAP / 2 };
}

const xOf = ({ fromHour, untilHour }: DayDrawing, minutes: number): number =>
  NAMES + ((minutes / 60 - fromHour) / (untilHour - fromHour)) * (WIDTH - NAMES - 20);

const round = (value: number): string => value.toFixed(1);

function Hours({ day, height }: { readonly day: DayDrawing; readonly height: number }): VNode {
  const hours = Array.from({ length: day.untilHour - day.fromHour + 1 }, (_, index) => day.fromHour + index);
  return (
    <g>
      {hours.map((hour) => (
        <g key={hour}>
          <line
            class="hour-line"
            x1={round(xOf(day, hour * 60))}
            x2={round(xOf(day, hour * 60))}
            y1={TOP - 6}
            y2={height - GAP / 2}
          />
          <text class="picture-text" x={round(xOf(day, hour * 60))} y={TOP - 12} text-anchor="middle">
            {t.hour(hour)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Row(props: { readonly placed: Placed; readonly xOf: (minutes: number) => number }): VNode {
  const { row, y, name } = props.placed;
  return (
    <g>
      <text class="picture-row-name" x="12" y={y + BAR * 0.7}>
        {shortened(name, LONGEST_NAME)}
      </text>
      {row.spans.map((span) => (
        <Bar key={span.from} span={span} y={y} from={props.xOf(span.from)} until={props.xOf(span.until)} />
      ))}
    </g>
  );
}

/** Driving is a thin line, so that the eye rests on where people are. */
const THIN: ReadonlySet<SpanKind> = new Set(['drive']);

function Bar({ span, y, from, until }: { span: Span; y: number; from: number; until: number }): VNode {
  const height = THIN.has(span.kind) ? 8 : BAR;
  return (
    <g>
      <rect
        class={`span span-${span.kind}`}
        x={round(from)}
        y={y + (BAR - height) / 2}
        width={round(Math.max(1.5, until - from - 1))}
        height={height}
        rx={THIN.has(span.kind) ? 0 : 3}
      />
      {span.kind === 'lunch' ? <path class="span-hatch" d={hatch(from, until - 1, y)} /> : null}
      {THIN.has(span.kind) ? null : <BarText span={span} y={y} from={from} until={until} />}
    </g>
  );
}

/** Slanting lines, so that lunch differs from a visit in black and white too. */
function hatch(from: number, until: number, y: number): string {
  const lines = Math.floor((until - from - 14) / 9);
  return Array.from({ length: Math.max(0, lines) }, (_, index) => {
    const x = from + 3 + index * 9;
    return `M${round(x)} ${y + BAR - 2}L${round(x + 9)} ${y + 2}`;
  }).join('');
}

function BarText({ span, y, from, until }: { span: Span; y: number; from: number; until: number }): VNode | null {
  const text = fitting(span, until - from - 2);
  if (text === '') return null;
  const middle = from + (until - from) / 2;
  return (
    <text class={`span-text span-text-${span.kind}`} x={round(middle)} y={y + BAR * 0.7} text-anchor="middle">
      {text}
    </text>
  );
}

const FEWEST_LETTERS = 6;

/** As much of the words as there is room for; rather nothing than a few letters. */
function fitting({ kind, text, short = kind === 'lunch' ? t.kinds.lunch : undefined }: Span, room: number): string {
  if (textWidth(text, TEXT) <= room) return text;
  if (short !== undefined) return textWidth(short, TEXT) <= room ? short : '';
  const letters = Math.floor((room - 6) / textWidth('x', TEXT));
  return letters < FEWEST_LETTERS ? '' : shortened(text, letters);
}

const KINDS: readonly SpanKind[] = ['drive', 'stand', 'visit', 'lunch', 'tour', 'slot'];

function Legend({ day }: { readonly day: DayDrawing }): VNode {
  const rows = [...day.vehicles, ...day.hosts.flatMap((host) => host.rows)];
  const used = new Set(rows.flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  return (
    <ul class="picture-legend">
      {KINDS.filter((kind) => used.has(kind)).map((kind) => (
        <li key={kind}>
          <svg class="legend-mark" viewBox="0 0 44 22" aria-hidden="true">
            <Bar span={{ kind, from: 0, until: 0, text: '' }} y={0} from={0} until={44} />
          </svg>
          {t.legend[kind]}
        </li>
      ))}
    </ul>
  );
}

function inWords(day: DayDrawing): string {
  const vehicles = day.vehicles
    .filter(({ spans }) => spans.length > 0)
    .map(({ name, spans }) => t.vehicle(name, spans.map(partInWords).join(', ')));
  const hosts = day.hosts.map(({ name, rows }) => {
    const count = (kind: SpanKind): number =>
      rows.flatMap(({ spans }) => spans).filter((span) => span.kind === kind).length;
    return t.host(name, count('tour'), count('slot'));
  });
  return [...vehicles, ...hosts].join(' ');
}

function partInWords({ kind, text, from, until }: Span): string {
  const place = kind === 'drive' ? t.toPlace(text) : text;
  return t.part(t.kinds[kind], place, formatClockTime(from), formatClockTime(until));
}
