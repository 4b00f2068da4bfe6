import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { Quotation } from '../pieces/evidence.tsx'

/** Every cited span once, numbered; printed pages end with it. */
export function Footnotes({ page }: { page: PageContext }) {
  const cited = page.cited()
  return (
    <details class="footnotes" id="evidence">
      <summary>All evidence of this page, numbered ({cited.length})</summary>
      <ol>
        {cited.map((evidence) => (
          <li>
            <Quotation evidence={evidence} page={page} note />
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Method, disclosure, other forms of the page, report an error. */
export function PageFoot({ page }: { page: PageContext }) {
  const { view } = page
  return (
    <section id="about-page" class="section page-foot" aria-labelledby="about-page-heading">
      <h2 id="about-page-heading">About this page</h2>
      {view.notes.length > 0 && (
        <ul class="notes">
          {view.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <p>
        Made by rules from {view.counts.articles} articles, with no language model unless a sentence says so.{' '}
        <a href={paths.method()}>How it works</a>. Rules version {view.rulesVersion}; the page is a function
        of its inputs.
      </p>
      <p class="hash">
        Hash <code>{view.hash}</code>
      </p>
      <ul class="forms">
        <li>
          <a href={paths.report(view.event)}>Report an error</a>
        </li>
        <li>
          <a href={paths.apiVersion(view.event, view.version)}>JSON</a>
        </li>
        <li>
          <a href={paths.markdown(view.event)}>Markdown</a>
        </li>
        <li>
          <a href={paths.articlesCsv(view.event)}>CSV of articles</a>
        </li>
        <li>
          <a href={paths.claimsCsv(view.event)}>CSV of claims</a>
        </li>
        <li>
          <a href={paths.eventFeed(view.event, 'rss')}>RSS of changes</a>
        </li>
        <li>
          <a href={paths.corrections()}>Corrections log</a>
        </li>
      </ul>
    </section>
  )
}
