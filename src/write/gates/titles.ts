import type { Mark } from '../../text/find-marks.ts'
import { stem } from '../../text/stem.ts'
import { words } from '../../text/tokenise.ts'
import type { Reading } from '../reading.ts'
import { findBlockNames } from './block-names.ts'
import { type Gate, overlaps } from './gate.ts'

/** Offices ("President", "foreign minister") stand in a cited sentence: a model's memory of who holds them is stale. */
export const titles: Gate = {
  id: 'titles',
  says: 'Every office it names stands in a cited sentence.',
  find: ({ statement, cited, event }) => {
    const blocks = findBlockNames(statement.text, event.blocks)
    const own = titlesOf(statement).filter(
      (title) => !blocks.some((name) => overlaps(name, title)) && !isAdjective(statement, title),
    )
    const wrong = own.find((title) => !cited.some((one) => holds(one, statement, title)))
    return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence names this office' }
  },
}

/** "the official toll", "the general staff": the same word beside a thing or a body names nobody's office. */
function isAdjective({ text, language }: Reading, { surface, end }: Mark): boolean {
  return language === 'en' && /^(?:official|general)$/iu.test(surface) && THINGS.test(text.slice(end))
}

const THINGS =
  /^ (?:\p{L}+ )?(?:tolls?|figures?|data|count|results?|statements?|reports?|accounts?|visits?|media|sources?|channels?|documents?|staff|elections?|assembly|strikes?|public|prosecutors?|headquarters|command|council)(?!\p{L})/iu

function titlesOf(reading: Reading): Mark[] {
  return reading.marks.filter((mark) => mark.list === 'cue' && mark.id === 'official-titles')
}

/** The same word in one language; across languages an office behind the same concept, or any office where none is known. */
function holds(cited: Reading, statement: Reading, title: Mark): boolean {
  if (cited.language === statement.language) {
    const stems = new Set(words(cited.text).map((word) => stem(word, cited.language)))
    return words(title.surface).every((word) => stems.has(stem(word, cited.language)))
  }
  const concepts = statement.concepts.filter(
    (mention) => mention.start < title.end && title.start < mention.end,
  )
  const known = new Set(cited.concepts.map((mention) => mention.id))
  const hasOffice = titlesOf(cited).length > 0 || (cited.language === 'zh' && OFFICE.test(cited.text))
  return hasOffice || concepts.some((mention) => known.has(mention.id))
}

/** Chinese offices are parts of longer words that no list holds in full: "集团总裁", "常驻代表". */
const OFFICE = /代表|主席|部长|总裁|总统|总理|发言人|负责人|司令|大使|专员|秘书|市长|州长/u
