import type { EntityMention, NumberMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { stateOfEntity } from './figure-scope.ts'
import { stateBeside } from './part-of.ts'

/** Farthest an army or its unit stands behind the number of its soldiers, in UTF-16 units. */
const BEHIND = 60
/** Farthest the state that sends soldiers stands in front of their number. */
const BEFORE = 80
const CLAUSE_END = /[;.。；:]\s|[,，]\s/u
/** In front of a state: where to, or of what, not who sends. */
const NOT_DOER =
  /(?:\s|^)(?:in|on|at|of|from|near|for|to|into|against|with|in the|of the|to the|в|во|на|у|из|с|под|від|з|до|проти|против|en|de|del|dans|à|du|des|au|aux|contre|contra|em|no|na|da|do|ao|im|bei|von|aus|nach|gegen|في|من|إلى|ضد|در|از|به|向|在|对|赴|往)\s?$/iu
const DOERS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org'])

/**
 * Whose soldiers a number counts: of the state beside it ("13 US soldiers"), of the army named behind it ("300 fighters
 * of a brigade of Ukraine's army"), or, when a verb of sending stands by, of the state that sends them.
 */
export function troopsOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  isSent: boolean,
): string | null {
  const beside = stateBeside(prepared, sentence, mention)
  if (beside !== null) return beside
  const { text, start } = sentence.sentence
  const between = (entity: EntityMention) =>
    entity.start >= mention.end
      ? text.slice(mention.end - start, entity.start - start)
      : text.slice(entity.end - start, mention.start - start)
  const army = sentence.entities.find(
    (entity) =>
      entity.kind === 'org' &&
      entity.start >= mention.end &&
      entity.start - mention.end < BEHIND &&
      !/[,;.，。；:]/u.test(between(entity)),
  )
  if (army !== undefined) return stateOfEntity(prepared, army.id)
  if (!isSent) return null
  const doer = sentence.entities.findLast(
    (entity) =>
      DOERS.has(entity.kind) &&
      entity.end <= mention.start &&
      mention.start - entity.end < BEFORE &&
      !CLAUSE_END.test(between(entity)) &&
      !NOT_DOER.test(text.slice(Math.max(0, entity.start - start - 12), entity.start - start)),
  )
  return doer === undefined ? null : stateOfEntity(prepared, doer.id)
}
