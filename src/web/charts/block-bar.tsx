import type { EventCard } from '../../publish/index.ts'
import type { BlockNaming } from '../block-naming.ts'
import { BlockMark } from '../pieces/block-mark.tsx'

const WIDTH = 300

/** Share of each block in the origins of an event, with names and counts beside it. */
export function BlockBar({ card, naming }: { card: Pick<EventCard, 'blockOrigins'>; naming: BlockNaming }) {
  const parts = Object.entries(card.blockOrigins)
    .filter(([, origins]) => origins > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const total = parts.reduce((sum, [, origins]) => sum + origins, 0)
  let start = 0
  return (
    <div class="block-bar">
      <svg viewBox={`0 0 ${WIDTH} 6`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([block, origins]) => {
          const width = (origins / Math.max(1, total)) * WIDTH
          const x = start
          start += width
          return (
            <rect
              class={`fill ${naming.colour(block)}`}
              x={x.toFixed(1)}
              width={Math.max(0, width - 2).toFixed(1)}
              height="6"
            />
          )
        })}
      </svg>
      <ul aria-label="Origins by block">
        {parts.map(([block, origins]) => (
          <li>
            <BlockMark id={block} naming={naming} /> {origins}
          </li>
        ))}
      </ul>
    </div>
  )
}
