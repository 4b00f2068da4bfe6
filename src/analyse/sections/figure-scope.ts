import type { NumberMention } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** Distance in UTF-16 units within which a word belongs to the number before it. */
const NEAR = 28
/** Words in front of a number that make it a part of another number. */
const PART_OF =
  /(?:including|among them|among whom|of whom|of them|в том числе|из них|среди них|包括|其中|من بينهم|بينهم|entre ellos|incluidos|incluyendo|dont|parmi eux|darunter|entre eles|incluindo|aralarında|از جمله|у тому числі|серед них)[^.。]{0,18}$/iu
/** A total over a whole war or series, not of this event. */
const WHOLE =
  /(?:since the (?:war|conflict|fighting|invasion|outbreak|start|beginning)|since (?:the )?(?:war|fighting) began|in total since|с начала (?:войны|конфликта|боевых|спецоперации|года)|з початку (?:війни|вторгнення)|自(?:冲突|战争)|منذ (?:بدء|بداية|اندلاع)|desde el (?:inicio|comienzo)|depuis le début|seit (?:beginn|kriegsbeginn)|desde o início)/iu

/**
 * Key of what a figure is limited to, so that a daily count is never set against a total, nor one side's dead against
 * the other's. "" is no limit. Null when the figure is a part of another one.
 */
export function scopeOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): string | null {
  const { text, start } = sentence.sentence
  const before = text.slice(Math.max(0, mention.start - start - 40), mention.start - start)
  if (PART_OF.test(before)) return null
  if (WHOLE.test(text)) return 'whole'
  const parts: string[] = []
  if (sentence.cues.has('scope-daily')) parts.push('day')
  if (sentence.cues.has('scope-period')) parts.push('period')
  const victim = sentence.entities.find(
    (entity) => entity.kind === 'country' && entity.start >= mention.end && entity.start - mention.end <= 4,
  )
  if (victim !== undefined) parts.push(prepared.names.actor(victim.id))
  const place = onlyPlace(prepared, sentence)
  if (place !== null) parts.push(`in ${place}`)
  const group = sentence.marks.find(
    (mark) =>
      mark.list === 'cue' &&
      GROUPS.has(mark.id) &&
      mark.start >= mention.start &&
      mark.start - mention.end <= NEAR,
  )
  if (group !== undefined) parts.push(group.id)
  return parts.join('+')
}

const IN =
  /(?<!\p{L})(?:in|across|в|во|у|en|au|aux|na|no|em|in der|في|در) (?:the |la |el |le )?(?:\p{L}{4,9} )?$/iu

/** The one country a sentence places its counts in; null when it names none or several. */
function onlyPlace(prepared: Prepared, sentence: PreparedSentence): string | null {
  const { text, start } = sentence.sentence
  const places = sentence.entities
    .filter(
      (entity) =>
        entity.kind === 'country' &&
        IN.test(text.slice(Math.max(0, entity.start - start - 24), entity.start - start)),
    )
    .map((entity) => prepared.names.actor(entity.id))
  const different = new Set(places)
  return different.size === 1 ? (places[0] ?? null) : null
}

/** Cues that name a part of those a toll counts. */
const GROUPS: ReadonlySet<string> = new Set(['casualty-civilian'])
