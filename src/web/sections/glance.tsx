import type { Child } from 'hono/jsx'
import { plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { SentenceText } from '../pieces/evidence.tsx'

/** Lines in each column; the sections below hold the rest. */
const GLANCE_LINES = 4

/** The page in five seconds: what is shared, who reads it how, where they collide. Every line is a sentence of a section below. */
export function Glance({ page }: { page: PageContext }) {
  return (
    <section class="glance" aria-label="At a glance">
      <Shared page={page} />
      <Readings page={page} />
      <Collisions page={page} />
    </section>
  )
}

function Column({
  id,
  title,
  target,
  rest,
  children,
}: {
  id: string
  title: string
  target: string
  rest: number
  children: Child
}) {
  return (
    <div class={`glance-column glance-${id}`}>
      <h2>
        <a href={`#${target}`}>{title}</a>
      </h2>
      {children}
      {rest > 0 && (
        <p class="glance-rest">
          <a href={`#${target}`}>and {rest} more</a>
        </p>
      )}
    </div>
  )
}

function Shared({ page }: { page: PageContext }) {
  const { facts } = page.view
  return (
    <Column id="shared" title="What is shared" target="facts" rest={facts.length - GLANCE_LINES}>
      {facts.length === 0 ? (
        <p class="empty">Nothing yet that independent origins in two blocks state alike.</p>
      ) : (
        <ul>
          {facts.slice(0, GLANCE_LINES).map((fact) => (
            <li>
              <span class="glance-text">
                <SentenceText sentence={fact.sentence} page={page} />
              </span>{' '}
              <span class="note">
                {plural(fact.origins, 'origin')}, {plural(fact.blocks, 'block')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Column>
  )
}

function Readings({ page }: { page: PageContext }) {
  const { narratives } = page.view
  return (
    <Column
      id="readings"
      title="Who reads it how"
      target="narratives"
      rest={narratives.length - GLANCE_LINES}
    >
      {narratives.length === 0 ? (
        <p class="empty">No block has two origins yet, so none is given a reading.</p>
      ) : (
        <dl>
          {narratives.slice(0, GLANCE_LINES).map((narrative) => (
            <div>
              <dt>
                <BlockMark id={narrative.block} naming={page.naming} />
                {narrative.divided && <span class="divided">divided</span>}
              </dt>
              <dd class="glance-text">
                {narrative.sentences[0] !== undefined && (
                  <SentenceText sentence={narrative.sentences[0]} page={page} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Column>
  )
}

function Collisions({ page }: { page: PageContext }) {
  const [first, ...others] = page.view.disagreements
  return (
    <Column id="collisions" title="Where they collide" target="disagreements" rest={others.length}>
      {first === undefined ? (
        <p class="empty">No claim has opposed stances from two origins on each side.</p>
      ) : (
        <>
          <p class="kind">{first.kind}</p>
          <ol class="versus">
            {first.sides.map((side) => (
              <li>
                <span class="versus-blocks">
                  {side.blocks.map((block) => (
                    <BlockMark id={block} naming={page.naming} />
                  ))}
                </span>
                <span class="glance-text">
                  <SentenceText sentence={side.sentence} page={page} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Column>
  )
}
