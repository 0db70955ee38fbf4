import type { ComponentChildren, VNode } from 'preact';
import type { EventView } from '../../modules/events';
import type { CurrentUser } from '../../modules/identity';
import { ErrorSummary, EventTabs, type EventTab } from '../components';
import type { FormState } from '../forms/form-state';
import { Page, type PageProps } from './page';

export interface EventPageProps extends Pick<PageProps, 'title' | 'notice' | 'width' | 'extras'> {
  readonly user: CurrentUser;
  readonly event: EventView;
  /** The page of the event that this is, or belongs to. */
  readonly tab: EventTab;
  /** What the page is about, where that is not the event itself. */
  readonly heading?: string;
  /** The form that was refused. */
  readonly state?: FormState | undefined;
  readonly children: ComponentChildren;
}

/** The frame of every page of one event: its name, its tabs, and what was wrong with the form that was posted here. */
export function EventPage({ event, tab, heading, state, children, width = 'wide', ...page }: EventPageProps): VNode {
  return (
    <Page {...page} width={width} current="/evenementen" hasErrors={state !== undefined}>
      <h1>{heading ?? event.title}</h1>
      <EventTabs code={event.code} title={event.title} current={tab} />
      <ErrorSummary state={state} />
      {children}
    </Page>
  );
}
