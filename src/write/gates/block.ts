import { findBlockNames } from './block-names.ts'
import type { Gate } from './gate.ts'

/** What a block is said to report is cited from that block, and no block is named that is not cited. */
export const block: Gate = {
  id: 'block',
  says: 'What it says of a block is cited from outlets of that block.',
  find: ({ statement, cited, place, event }) => {
    const stray = cited.find((one) => place.block !== null && one.block !== place.block)
    if (stray !== undefined)
      return { word: stray.id, why: `this evidence is not from ${place.block} outlets` }
    const citedBlocks = new Set(cited.map((one) => one.block))
    const named = findBlockNames(statement.text, event.blocks)
    const uncited = named.find((name) => !name.ids.some((id) => citedBlocks.has(id)))
    return uncited === undefined ? null : { word: uncited.text, why: 'no evidence of these outlets is cited' }
  },
}
