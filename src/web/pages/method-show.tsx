import type { Handler } from 'hono'
import { RULES_VERSION } from '../../domain/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site, ThresholdGroup } from '../site.ts'
import { ownThresholds } from './own-thresholds.ts'

const STEPS: readonly [title: string, words: string][] = [
  [
    'Feeds are read',
    "Each outlet's own feed is polled politely. Article pages are read where robots rules allow it; else the feed's own text is used.",
  ],
  [
    'Copies are found',
    'Copies, rewritten copies, translations and agency credits are traced to one origin. Every count that means "independent" counts origins.',
  ],
  [
    'Articles become events',
    'Articles of one language are compared by words, names, numbers and time; events are linked across languages by what they name. Each placement keeps its reason.',
  ],
  [
    'Claims become a matrix',
    'Checkable statements are rows, blocks are columns. A cell says whether outlets assert, deny or only report a claim, with quotation, link and time.',
  ],
  [
    'The page is derived',
    'Facts, figures, readings, disagreements and blind spots are derived from the matrix and nothing else, so a page cannot contradict itself.',
  ],
  [
    'Silence is proved',
    'A block is called silent only when its feeds answered and the chance that the silence is coincidence is small.',
  ],
  [
    'History stays',
    'Every version keeps its address. The same inputs and rules give the same page, byte for byte.',
  ],
]

/** How it works, with the thresholds the code really decides by. */
export function methodShow(site: Site): Handler {
  return async (context) => {
    const frame = frameOf(context, site, { title: 'Method', sample: await isSampleVisible(site) })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page narrow">
            <h1>How it works</h1>
            <p class="lede">
              Parallax works by rules, without a language model. The same thresholds hold for every block.
              This page is printed from the running code, rules version {RULES_VERSION}.
            </p>
            <ol class="steps">
              {STEPS.map(([title, words]) => (
                <li>
                  <h2>{title}</h2>
                  <p>{words}</p>
                </li>
              ))}
            </ol>
            <p>
              <a href={paths.blocks()}>Which outlets make a block</a> ·{' '}
              <a href={paths.coverage()}>Who answers</a> ·{' '}
              <a href={paths.corrections()}>What was corrected</a>
            </p>
            <h2 id="thresholds">Every threshold</h2>
            {[...ownThresholds(), ...site.thresholds].map((group) => (
              <ThresholdTable group={group} />
            ))}
          </div>
        </Layout>,
      ),
    )
  }
}

function ThresholdTable({ group }: { group: ThresholdGroup }) {
  const id = group.title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  return (
    <section id={id}>
      <h3>{group.title}</h3>
      <section class="scroll" tabindex={0} aria-label={`Thresholds: ${group.title}`}>
        <table class="plain-table thresholds">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Meaning</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td class="number">{row.value}</td>
                <td>{row.unit}</td>
                <td>{row.meaning}</td>
                <td class="note">{row.origin ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
