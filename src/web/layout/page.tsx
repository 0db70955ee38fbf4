import type { ComponentChildren, VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { fullName } from '../../kernel';
import type { CurrentUser, Role } from '../../modules/identity';
import { layoutTexts as t } from '../../texts/layout';
import { Notice, PostButton, type PageNotice } from '../components';
import { LayoutContext } from './layout-context';
import { stylesheetAddress } from './static-files';

export interface PageProps {
  /** What the page is for; the browser's title gets the product's name behind it. */
  readonly title: string;
  readonly user?: CurrentUser | null;
  /** Address of the menu entry that is current. */
  readonly current?: string;
  /** A short word after something was done (post/redirect/get). */
  readonly notice?: PageNotice | undefined;
  /** True when the form on the page was refused: the title then says so first. */
  readonly hasErrors?: boolean;
  /** `wide` for dense tables, `narrow` for one thing per page. */
  readonly width?: 'wide' | 'narrow';
  /** Addresses of stylesheets and scripts besides the usual; the page works without them. */
  readonly extras?: { readonly styles: readonly string[]; readonly scripts: readonly string[] } | undefined;
  readonly children: ComponentChildren;
}

interface MenuEntry {
  readonly href: string;
  readonly label: string;
  readonly role: Role | readonly Role[];
}

const MENU: readonly MenuEntry[] = [
  { href: '/evenementen', label: t.events, role: 'coordinator' },
  { href: '/gastbedrijven', label: t.companies, role: 'coordinator' },
  { href: '/opstapplaatsen', label: t.stops, role: 'coordinator' },
  { href: '/reistijden', label: t.travel, role: ['coordinator', 'administrator'] },
  { href: '/sluitingsdagen', label: t.closingDays, role: 'coordinator' },
  { href: '/doorverwijzen', label: t.refer, role: 'counsellor' },
  { href: '/mijn-mensen', label: t.myPeople, role: 'counsellor' },
  { href: '/taken', label: t.tasks, role: 'counsellor' },
  { href: '/gebruikers', label: t.users, role: 'administrator' },
  { href: '/gegevensbescherming', label: t.dataProtection, role: 'dpo' },
  { href: '/toegangslog', label: t.accessLog, role: ['administrator', 'dpo'] },
];

/** The frame of every page: skip link, header with menu, main, footer. */
export function Page(props: PageProps): VNode {
  const title = `${props.hasErrors === true ? t.problemPrefix : ''}${props.title} – ${t.product}`;
  return (
    <html lang="nl-BE">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={stylesheetAddress} />
        {props.extras?.styles.map((address) => (
          <link key={address} rel="stylesheet" href={address} />
        ))}
        {props.extras?.scripts.map((address) => (
          <script key={address} src={address} defer />
        ))}
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#inhoud">
          {t.skip}
        </a>
        <Header user={props.user ?? null} current={props.current} />
        <main id="inhoud" class={`main main-${props.width ?? 'narrow'}`} tabIndex={-1}>
          <DoneNotice notice={props.notice} />
          {props.children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function DoneNotice({ notice }: Pick<PageProps, 'notice'>): VNode | null {
  if (notice === undefined || notice === '') return null;
  if (typeof notice === 'string') return <Notice tone="ok">{notice}</Notice>;
  return <Notice tone={notice.tone}>{notice.text}</Notice>;
}

function Header({ user, current }: { user: CurrentUser | null; current: string | undefined }): VNode {
  const { demoMoment } = useContext(LayoutContext);
  const entries = MENU.filter((entry) => [entry.role].flat().some((role) => user?.roles.includes(role)));
  return (
    <header class="header">
      <div class="header-inner">
        <a class="brand" href="/">
          <span class="brand-mark" aria-hidden="true" />
          {t.product}
        </a>
        {entries.length > 0 ? (
          <nav aria-label={t.mainMenu} class="menu">
            {entries.map((entry) => (
              <a key={entry.href} href={entry.href} aria-current={entry.href === current ? 'page' : undefined}>
                {entry.label}
              </a>
            ))}
          </nav>
        ) : null}
        {user ? (
          <div class="header-user">
            <a href="/mijn-account">{fullName(user)}</a>
            <PostButton action="/afmelden" tone="quiet">
              {t.signOut}
            </PostButton>
          </div>
        ) : null}
      </div>
      {demoMoment !== null ? (
        <p class="demo-bar">
          <span>{t.demoClock(demoMoment)}</span> <a href="/demo">{t.demo}</a>
        </p>
      ) : null}
    </header>
  );
}

function Footer(): VNode {
  return (
    <footer class="footer">
      <p>{t.help}</p>
      <p>
        <a href="/privacy">{t.privacy}</a> <a href="/toegankelijkheid">{t.accessibility}</a>
      </p>
    </footer>
  );
}
