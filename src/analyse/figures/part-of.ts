import type { Lexicon, NumberMention } from '../../domain/index.ts'
import type { WordMatch } from '../../text/word-matcher.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** A part of those a toll counts. */
export interface Part {
  /** Group id ("children"), "of country_us" for people of a state, or both. */
  readonly key: string
  /** English plural of the group, "people" when only the state is told. */
  readonly label: string
  readonly state: string | null
  /** True when the sentence says that the others are counted elsewhere ("including 3 children"). */
  readonly isStated: boolean
}

/** Farthest the word for a group stands behind its number, in UTF-16 units. */
const NEAR = 30
/** Words in front of a number that make it a part of another number. */
const PART_OF =
  /(?:including|among them|among whom|of whom|of them|в том числе|из них|среди них|包括|其中|من بينهم|بينهم|entre ellos|incluidos|incluyendo|dont|parmi eux|darunter|entre eles|incluindo|aralarında|از جمله|у тому числі|серед них|з них)[^.。]{0,18}$/iu

/** The same behind it: "44 of them". */
const OF_THEM =
  /^\s?(?:of them|of whom|of those|из них|з них|із них|d[’']entre eux|de ellos|de ellas|de estos|davon|von ihnen|deles|delas|منهم|منها|آنها|(?:u|ü|i|ı)?\s?tanesi)(?!\p{L})/iu

/** True for a number behind "including" and the like. */
export function isStatedPart(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  const [from, to] = [mention.start - start, mention.end - start]
  return PART_OF.test(text.slice(Math.max(0, from - 40), from)) || OF_THEM.test(text.slice(to, to + 20))
}

/** The part of all a number counts, told by the noun behind it and its adjective; null for people at large. */
export function partOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  groups: readonly WordMatch<Lexicon['figureGroups'][number]>[],
): Part | null {
  const offset = sentence.sentence.start
  const end = mention.end - offset
  const { text } = sentence.sentence
  const isClose = (start: number) =>
    start >= mention.start - offset &&
    start - end <= NEAR &&
    !/[,;.，。；:]|\p{Nd}/u.test(text.slice(end, start))
  const group = groups.find((word) => isClose(word.start))?.value ?? null
  const state = stateBehind(prepared, sentence, mention)
  if (group === null && state === null) return null
  return {
    key: [group?.id, state === null ? null : `of ${state}`].filter((key) => key != null).join(' '),
    label: group?.label ?? 'people',
    state,
    isStated: isStatedPart(sentence, mention),
  }
}

/** "13 US soldiers", "treize soldats américains", "90 أفغانيا": a state's name or adjective in the counted noun. */
export function stateBeside(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): string | null {
  const behind = stateBehind(prepared, sentence, mention)
  if (behind !== null) return behind
  const { text, start } = sentence.sentence
  const before = sentence.entities.findLast(
    (entity) => entity.kind === 'country' && entity.end <= mention.start,
  )
  if (before === undefined) return null
  const between = text.slice(before.end - start, mention.start - start)
  return /^[\p{sc=Han}]{0,4}$/u.test(between) ? prepared.names.actor(before.id) : null
}

/** "13 US soldiers", "treize soldats américains": see below; in Chinese also in front ("法国军队约1500人"). */
function stateBehind(prepared: Prepared, sentence: PreparedSentence, mention: NumberMention): string | null {
  const { text, start } = sentence.sentence
  const found = sentence.entities.find((entity) => {
    if (entity.kind !== 'country' || entity.start < mention.end || entity.start - mention.end > NEAR)
      return false
    const between = text.slice(mention.end - start, entity.start - start)
    if (/[,;.，。；:]|\p{Nd}|\s(?:in|en|in der|au|à|в|у|em|na|no|من|في|von|de|from|of)\s/iu.test(between))
      return false
    return /^\s?(?:(?!by|par|por|von|от|від)\p{L}{2,14}\s)?$/u.test(between)
  })
  return found === undefined ? null : prepared.names.actor(found.id)
}
