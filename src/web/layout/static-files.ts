import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StaticFile {
  readonly type: string;
  readonly content: Buffer;
}

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const own = (name: string, type: string): [string, StaticFile] => [
  name,
  { type, content: readFileSync(join(__dirname, '../static', name)) },
];

/** Everything a page may load besides itself, by name. */
export const staticFiles: ReadonlyMap<string, StaticFile> = new Map([
  own('app.css', CSS),
  own('icon.svg', 'image/svg+xml'),
  own('route-map.js', SCRIPT),
  own('interview-board.js', SCRIPT),
  ['leaflet.js', { type: SCRIPT, content: readFileSync(require.resolve('leaflet/dist/leaflet.js')) }],
  ['leaflet.css', { type: CSS, content: readFileSync(require.resolve('leaflet/dist/leaflet.css')) }],
]);

/** An address that changes with the content of the file, so that a browser may keep it for ever. */
const addressOf = (name: string): string => {
  const content = staticFiles.get(name)?.content ?? '';
  return `/static/${name}?v=${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
};

export const stylesheetAddress = addressOf('app.css');

/** What the board of interviews loads besides. */
export const boardAssets = { styles: [], scripts: [addressOf('interview-board.js')] } as const;

/** What a page with a live map loads besides. */
export const mapAssets = {
  styles: [addressOf('leaflet.css')],
  scripts: [addressOf('leaflet.js'), addressOf('route-map.js')],
} as const;
