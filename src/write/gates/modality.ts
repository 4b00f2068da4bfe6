import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'
import { type ClauseMark, differInMark, type MarkKind } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'
import { countForms, type Forms, FUTURES, findForms } from './telling-words.ts'

const CUES: ReadonlySet<string> = new Set(['future', 'conditional'])
/** Arabic writes "if" and "that" alike, and "that" far more often. */
const PARTICLE = /^[إأا]ن$/u
/** Chinese writes "will" and "meeting" with one character, and the forms below tell them apart; "whether" only asks, and Turkish "ise" contrasts. */
const MEETING = /^(?:会|计划|whether|ise)$/iu

const TO_COME: MarkKind = {
  marksIn: (clause, reading) => [...cuesIn(clause, reading), ...formsIn(clause, reading)],
  count: (reading) => countForms(reading, FUTURES, OPEN),
  // A plan often ends a sentence whose beginning alone is told.
  whole: 0.85,
  implied: (reading) => countForms(reading, CONDITIONS) > 0,
}

/** Under a condition the rest of the sentence is to come, whether a language says so or not. */
const CONDITIONS: Forms = {
  en: /(?<!\p{L})(?:if|unless)(?!\p{L})/giu,
  ru: /(?<!\p{L})если(?!\p{L})/giu,
  uk: /(?<!\p{L})якщо(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:si|s'ils?)(?!\p{L})/giu,
  es: /(?<!\p{L})si(?!\p{L})/giu,
  de: /(?<!\p{L})(?:wenn|falls)(?!\p{L})/giu,
  pt: /(?<!\p{L})se(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:إذا|لو)(?!\p{L})/gu,
  zh: /如果|若|一旦/gu,
  tr: /(?<!\p{L})(?:eğer|\p{L}{2,}(?:[ıiuü]rs[ae]|mazsa|mezse))(?!\p{L})/giu,
  fa: /(?<!\p{L})اگر(?!\p{L})/gu,
}

/** Conditions, and verbs that leave open whether something comes. */
const OPEN: Forms = {
  en: /(?<!\p{L})(?:if|unless|(?<=^|[,;] )should|could(?! not)|may|might|until|threat\p{L}*|expect(?:s|ed|ing)?|hop(?:e|es|ed)(?! that [^.]{0,80}would)|possible|permitting|provided|otherwise|predict\p{L}*|forecast\p{L}*|promis\p{L}*|vow\p{L}*|pledg\p{L}*|plan(?:s|ned|ning)?|proposal)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:если|мо(?:жет|гут)|чтобы(?! (?:\p{L}+ )?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L}))|бы|возможн\p{L}*|угро\p{L}*)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:si|s'ils?|peut|peuvent|pourrai\p{L}*|menac\p{L}*|probabl\p{L}*|prév(?:oi|u)\p{L}*)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:si|puede\p{L}*|podrí\p{L}*|cuando|amenaz\p{L}*|probabl\p{L}*|previst\p{L}*)(?!\p{L})/giu,
  ar: /(?<!\p{L})(?:إذا|قد(?= [يتن])|ربما|أي|تهديد\p{L}*)(?!\p{L})/gu,
  zh: /如果|若|一旦|可能|或|恐|威胁|希望|承诺/gu,
  uk: /(?<!\p{L})(?:якщо|мо(?:же|жуть)|би|б|можлив\p{L}*|загро\p{L}*|обіця\p{L}*)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:se|pode|podem|poderi\p{L}*|quando|ameaç\p{L}*|promet\p{L}*|esper\p{L}*)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:wenn|falls|sofern|könnt\p{L}*|kann|können|droh\p{L}*|hoff\p{L}*|erwart\p{L}*|versprach\p{L}*|verspr[eio]ch\p{L}*)(?!\p{L})/giu,
  tr: /(?<!\p{L})(?:eğer|\p{L}{2,}(?:s[ae]|[ıiuü]rs[ae])|\p{L}{2,}[ae]bilir\p{L}*|tehdit\p{L}*|umut\p{L}*|umdu\p{L}*|söz verdi)(?!\p{L})/giu,
  fa: /(?<!\p{L})(?:اگر|شاید|ممکن|تهدید|امیدوار\p{L}*|بتوان\p{L}*|وعده)/gu,
}

/** "of their own free will": no future. */
const OWN_WILL = /(?<!\p{L})(?:own|free|good|ill|political) will$/iu
const WILL_REACH = 16

function cuesIn(clause: Clause, reading: Reading): ClauseMark[] {
  return clause.marks.filter(
    (mark) =>
      mark.list === 'cue' &&
      CUES.has(mark.id) &&
      !PARTICLE.test(mark.surface) &&
      !MEETING.test(mark.surface) &&
      !OWN_WILL.test(reading.text.slice(Math.max(0, mark.start - WILL_REACH), mark.end)),
  )
}

function formsIn(clause: Clause, reading: Reading): ClauseMark[] {
  const text = reading.text.slice(clause.start, clause.end)
  return findForms({ text, language: reading.language }, FUTURES).map(([surface]) => ({ surface }))
}

/** What must be done is still to be done: "should" and "is expected to" may stand for "must" of another language. */
function obliges({ text }: Reading): boolean {
  return OBLIGED.test(text)
}

const DUE =
  /^(?:should|must|ought|expected|doi\p{L}*|debe\p{L}*|deve\p{L}*|soll\p{L}*|muss|müss\p{L}*|должн\p{L}*|следует|ожида\p{L}*|мус\p{L}*|повинн\p{L}*|очіку\p{L}*|يجب|ينبغي|应|须|必须|预计|gerek\p{L}*|bekleni\p{L}*|باید)/iu
const OBLIGED =
  /(?<!\p{L})(?:should|must|ought|ha(?:s|ve|d) to|obliged|doi(?:t|vent)|devr\p{L}+|debe\p{L}*|deber\p{L}+|deve(?:m|ria|rá)?|soll(?:en|te|ten)?|muss|müssen|должн\p{L}+|должен|обязан\p{L}*|следует|надо|нужно|мус\p{L}+|повинн\p{L}+|يجب|ينبغي|على \p{L}+ أن|gerek\p{L}*|\p{L}+m[ae]l[ıi]\p{L}*|باید)(?!\p{L})|应(?!对|用)|必须|须/iu

/** What is announced or depends on a condition is not told as done; and not the other way round. */
export const modality: Gate = {
  id: 'modality',
  says: 'What is announced or conditional is not told as done, and the reverse.',
  find: ({ statement, cited, place, event }) => {
    // A watch item is a condition by its shape.
    if (place.shape === 'condition' || place.shape === 'question') return null
    const difference = differInMark(statement, cited, TO_COME)
    const isDue = difference?.kind === 'added' && DUE.test(difference.word) && cited.some(obliges)
    if (difference?.kind === 'added' && !isDue)
      return {
        word: difference.word,
        why: 'the cited sentences do not tell this as to come or as a condition',
      }
    if (difference?.kind === 'dropped')
      return { word: difference.word, why: 'the cited sentences tell this as to come or as a condition' }
    const shifted = findProposition(
      statement,
      cited,
      event.actor,
      (own, other) => own.modality === 'actual' && other.modality !== 'actual',
    )
    return shifted === null
      ? null
      : { word: shifted.act?.surface ?? '', why: 'the cited sentence does not tell this as done' }
  },
}
