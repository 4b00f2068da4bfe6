import type { Child } from 'hono/jsx'
import type { Assets } from './assets.ts'
import { paths } from './paths.ts'
import type { Theme } from './site.ts'

/** What the frame around every page needs. */
export interface Frame {
  readonly title: string
  readonly description?: string
  /** Path of this page with its query, where the theme switch leads back to. */
  readonly here: string
  readonly theme: Theme
  readonly assets: Assets
  /** True while the sample edition stands on the site. */
  readonly sample: boolean
  /** Feed of this page. */
  readonly feed?: string
  /** The address this page wants to be known by. */
  readonly canonical?: string
  readonly index?: boolean
}

const SECTIONS: readonly [path: string, label: string][] = [
  [paths.home(), 'Today'],
  [paths.blocks(), 'Blocks'],
  [paths.indicators(), 'Watch'],
  [paths.coverage(), 'Coverage'],
  [paths.method(), 'Method'],
  [paths.corrections(), 'Corrections'],
]

/** The whole document around one page. */
export function Layout({ frame, children }: { frame: Frame; children: Child }) {
  const file = (name: string): string => paths.asset(name, frame.assets.version)
  return (
    <html lang="en" data-theme={frame.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {frame.title === 'Parallax' ? 'Parallax: one event, every account' : `${frame.title} · Parallax`}
        </title>
        {frame.description !== undefined && <meta name="description" content={frame.description} />}
        {frame.index === false && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={frame.theme === 'auto' ? 'light dark' : frame.theme} />
        <link rel="stylesheet" href={file('style.css')} />
        <link rel="icon" type="image/svg+xml" href={file('favicon.svg')} />
        {frame.canonical !== undefined && <link rel="canonical" href={frame.canonical} />}
        {frame.feed !== undefined && (
          <link rel="alternate" type="application/rss+xml" href={frame.feed} title="RSS" />
        )}
        <script type="module" src={file('island.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <Masthead frame={frame} />
        {frame.sample && <SampleNotice />}
        <main id="main">{children}</main>
        <Foot />
      </body>
    </html>
  )
}

function Masthead({ frame }: { frame: Frame }) {
  const here = frame.here.split('?')[0]
  return (
    <header class="masthead">
      <div class="masthead-row">
        <p class="wordmark">
          <a href={paths.home()}>Parallax</a>
        </p>
        <p class="motto">One event, every account, the evidence open</p>
        <search class="quick-search">
          <form action={paths.search()} method="get">
            <label class="hidden" for="quick-words">
              Search events
            </label>
            <input id="quick-words" type="search" name="words" placeholder="Search events" maxlength={200} />
            <button type="submit">Search</button>
          </form>
        </search>
        <ThemeSwitch frame={frame} />
      </div>
      <nav class="sections-nav" aria-label="Sections">
        <ul>
          {SECTIONS.map(([path, label]) => (
            <li>
              <a href={path} aria-current={path === here ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

const THEMES: readonly [Theme, string][] = [
  ['auto', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]

function ThemeSwitch({ frame }: { frame: Frame }) {
  return (
    <form class="theme-switch" action={paths.theme()} method="post">
      <input type="hidden" name="back" value={frame.here} />
      <fieldset>
        <legend class="hidden">Colours</legend>
        {THEMES.map(([theme, label]) => (
          <button
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={frame.theme === theme ? 'true' : 'false'}
          >
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}

function SampleNotice() {
  return (
    <aside class="sample-notice" aria-label="Sample edition">
      <p>
        <strong>Sample edition.</strong> These events are real, their outlets are placeholders and their texts
        were written for demonstration. <a href={paths.about()}>What this means, and how to remove it</a>
      </p>
    </aside>
  )
}

function Foot() {
  return (
    <footer class="foot">
      <p>
        Parallax decides nothing for you. It shows what outlets report, block by block, and opens the evidence
        behind every sentence.
      </p>
      <ul>
        <li>
          <a href={paths.about()}>About</a>
        </li>
        <li>
          <a href={paths.method()}>Method</a>
        </li>
        <li>
          <a href={paths.sources()}>Sources</a>
        </li>
        <li>
          <a href={paths.topics()}>Topics</a>
        </li>
        <li>
          <a href={paths.apiDocs()}>API</a>
        </li>
        <li>
          <a href={paths.radarFeed('rss')}>RSS</a>
        </li>
        <li>
          <a href={paths.radarFeed('atom')}>Atom</a>
        </li>
        <li>
          <a href={paths.radarFeed('json')}>JSON Feed</a>
        </li>
      </ul>
    </footer>
  )
}
