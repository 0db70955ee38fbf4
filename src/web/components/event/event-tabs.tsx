import type { VNode } from 'preact';
import { layoutTexts } from '../../../texts/layout';

const t = layoutTexts.tabs;

const TABS = [
  { path: '', label: t.overview },
  { path: '/programma', label: t.programme },
  { path: '/deelnemers', label: t.participants },
  { path: '/plaatsen', label: t.places },
  { path: '/plan', label: t.plan },
  { path: '/route', label: t.route },
  { path: '/gesprekken', label: t.interviews },
  { path: '/dag', label: t.day },
  { path: '/berichten', label: t.messages },
] as const;

export type EventTab = (typeof TABS)[number]['path'];

/** The pages of one event. */
export function EventTabs(props: { readonly code: string; readonly title: string; readonly current: EventTab }): VNode {
  return (
    <nav class="tabs" aria-label={props.title}>
      {TABS.map((tab) => (
        <a
          key={tab.path}
          href={`/evenementen/${encodeURIComponent(props.code)}${tab.path}`}
          aria-current={tab.path === props.current ? 'page' : undefined}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  );
}
