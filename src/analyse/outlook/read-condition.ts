import type { PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { cleanSlice } from '../prose/sentence-form.ts'

/** A source's own condition. Offsets of the sentence's field. */
export interface Condition {
  /** From the word that opens it to the end of the sentence, when the condition comes first: it can stand alone. */
  readonly whole: { readonly start: number; readonly end: number } | null
  /** What is to be seen, without the word that opens it. */
  readonly trigger: { readonly start: number; readonly end: number }
  /** The condition is that something does not come about. */
  readonly negated: boolean
}

interface Grammar {
  /** Words that open a condition. */
  readonly opens: string
  /** What in the clause says that it speaks of the past or of what is not so. */
  readonly unreal?: RegExp
  /** Words before the opening word that make it something else ("even if", "asked if"). */
  readonly not?: RegExp
  /** False where the word is a pronoun too, and opens a condition only at the head of a sentence. */
  readonly inside?: boolean
  readonly negation: RegExp
  /** What ends the clause, where a comma is not what does. */
  readonly closes?: RegExp
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    opens: 'if|unless|should|provided that|as long as|so long as|in the event that',
    unreal: /(?<!\p{L})(?:had|was|would have|could have|did|have been|had been)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:even|as|only|see|test|determine|assess|decide|say|ask|check|what|ask(?:s|ed|ing)?|knows?|knew|sees?|clear|wonder(?:s|ed|ing)?|doubts?|unclear|tell)$/iu,
    negation: /(?<!\p{L})(?:not|no|never|fails? to|refuses? to|n['’]t)(?!\p{L})/iu,
  },
  ru: {
    opens: 'если|в случае если|в случае,? когда|до тех пор,? пока|при условии,? что|как только',
    unreal: /(?<!\p{L})(?:бы|был|была|были|было)(?!\p{L})/iu,
    not: /(?<!\p{L})даже$/iu,
    negation: /(?<!\p{L})не(?!\p{L})/iu,
  },
  uk: {
    opens: 'якщо|у разі якщо|за умови,? що|доти,? доки|щойно',
    unreal: /(?<!\p{L})(?:би|був|була|були|було)(?!\p{L})/iu,
    not: /(?<!\p{L})навіть$/iu,
    negation: /(?<!\p{L})не(?!\p{L})/iu,
  },
  de: {
    opens: 'wenn|falls|sofern|solange|sobald|vorausgesetzt|sollten?|würden?|käme[n]?|wäre[n]?',
    unreal: /(?<!\p{L})(?:hätten?|wären?|würden?|war|waren|hatten?)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:auch|selbst|als|nur|immer)$/iu,
    negation: /(?<!\p{L})(?:nicht|keine?[mnrs]?)(?!\p{L})/iu,
  },
  fr: {
    opens: "si|s['’]ils?|tant que|dès que|à condition que|pourvu que|à moins que|au cas où",
    unreal: /(?<!\p{L})(?:avai(?:t|ent)|étai(?:t|ent)|eût|fût)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:même|comme|sauf|ou|demandé|savoir|ignore|un|une|aussi)$/iu,
    negation: /(?<!\p{L})(?:ne|n['’]|pas|aucune?)/iu,
  },
  es: {
    opens: 'si|en caso de que|mientras no|siempre que|siempre y cuando|a menos que|con tal de que|en cuanto',
    unreal:
      /(?<!\p{L})(?:hubier\p{L}+|hubies\p{L}+|fuer\p{L}+|estuvier\p{L}+|había\p{L}*|era|eran)(?!\p{L})/iu,
    not: /(?<!\p{L})(?:incluso|como|sobre|saber|aun|por)$/iu,
    negation: /(?<!\p{L})(?:no|ningun\p{L}*)(?!\p{L})/iu,
  },
  pt: {
    opens: 'se|caso|enquanto não|desde que|a menos que|a não ser que|assim que|contanto que',
    unreal: /(?<!\p{L})(?:tivess\p{L}+|foss\p{L}+|houvess\p{L}+|estivess\p{L}+)(?!\p{L})/iu,
    inside: false,
    negation: /(?<!\p{L})(?:não|nenhum\p{L}*)(?!\p{L})/iu,
  },
  it: { opens: 'se|qualora', inside: false, negation: /(?<!\p{L})non(?!\p{L})/iu },
  zh: { opens: '如果|倘若|假如|一旦|只要|除非|若(?!干|是不)', not: /即使$/u, negation: /不|未|没/u },
  ar: {
    opens:
      '[وف]?إذا(?: ما)?|[وف]?في حالة?(?: ما)?(?: إذا)?|[وف]?ما لم|[وف]?إن لم|[وف]?إن(?= (?!ال)\\p{L}{2,}(?<!ا)ت(?!\\p{L}))|شريطة أن|طالما|ما دام\\p{L}?',
    closes: /[,،;؛]| ف(?=إن|س|ل|قد)/u,
    not: /(?:قال|قالت|حتى|وقال)$/u,
    negation: /(?<!\p{L})(?:لم|لا|عدم)(?!\p{L})/u,
  },
  fa: {
    opens: 'اگر|چنانچه|در صورتی که|در صورت|تا زمانی که|به شرط آنکه',
    not: /حتی$/u,
    negation: /(?<!\p{L})(?:ن\p{L}+د|نشود|نکند)(?!\p{L})/u,
  },
  hi: { opens: 'अगर|यदि', negation: /नहीं/u },
}

/** Turkish puts the condition at the end of the verb: "uzlaşırsa", "kabul ederse", "etmezse". */
const TURKISH = /^(?:eğer )?(.{8,160}?(?:\p{L}{2,}[rz]|m[ae]z|ece[kğ]|aca[kğ]|mış|miş)s[ae])(?=[ ,])/iu
const TURKISH_NOT = /m[ae]zs[ae]$/iu
/** Ends a condition that comes first. */
const COMMA = /[,，،、;；]/u
/** Stands before a condition inside a sentence. */
const BEFORE_INSIDE = /(?:[,;:–—«“"]|(?<!\p{L})(?:that|и|and|что|що|que|dass|che|أن|أنه|که))$/iu
/** Characters a condition needs before it says what is to be seen; Chinese needs fewer. */
const LEAST = 6
const LEAST_HAN = 4

/** Verbs that open a condition by their place alone. */
const VERB_FIRST = /^(?:should|sollten?|würden?|käme[n]?|wäre[n]?)$/u
/** "If confirmed", "если потребуется": conditions that name nothing to be seen. */
const EMPTY =
  /^(?:so|not|any|(?:that|it|this) (?:helps|happens|works|fails)|needed|necessary|possible|true|confirmed|required|asked|applicable|nécessaire|possible|besoin|confirmé\p{L}*|es necesario|fuera necesario|se confirma|necessário|nötig|möglich|erforderlich|необходимо|потребуется|нужно|возможно|потрібно|необхідно|لزم الأمر|لازم باشد|必要|需要|有必要)$/iu

const patterns = new Map<string, RegExp>()

function patternOf(language: string, grammar: Grammar): RegExp {
  let pattern = patterns.get(language)
  if (pattern === undefined) {
    const bounded =
      language === 'zh' ? `(?:${grammar.opens})` : `(?<![\\p{L}\\p{M}])(?:${grammar.opens})(?![\\p{L}\\p{M}])`
    pattern = new RegExp(bounded, 'giu')
    patterns.set(language, pattern)
  }
  return pattern
}

/** The condition of a sentence that may still come about; null for none, and for what would have been. */
export function readCondition(sentence: PreparedSentence): Condition | null {
  return readOnce(conditions, sentence, () => find(sentence))
}

const conditions: Readings<Condition | null> = new WeakMap()

function find(sentence: PreparedSentence): Condition | null {
  const slice = cleanSlice(sentence)
  if (sentence.language === 'tr') return findTurkish(slice)
  const grammar = GRAMMARS[sentence.language]
  if (grammar === undefined) return null
  for (const match of slice.text.matchAll(patternOf(sentence.language, grammar))) {
    const found = readAt(slice, match, grammar)
    if (found !== null) return found
  }
  return null
}

interface Slice {
  readonly text: string
  readonly start: number
}

function readAt(slice: Slice, match: RegExpMatchArray, grammar: Grammar): Condition | null {
  const at = match.index ?? 0
  const before = slice.text.slice(0, at).trimEnd()
  if (grammar.not?.test(before) === true) return null
  const from = at + match[0].length
  const rest = slice.text.slice(from)
  const comma = rest.search(grammar.closes ?? COMMA)
  const first = before === '' || (grammar.inside !== false && BEFORE_INSIDE.test(before))
  const word = match[0].toLowerCase()
  if (before === '' && comma < 0) return null
  // "Should" and "sollte" open a condition only where a main clause follows them.
  if (VERB_FIRST.test(word) && (!first || comma < 0)) return null
  if (!first && grammar.inside === false) return null
  const length = comma < 0 ? rest.replace(/[.。!?]+$/u, '').length : comma
  const text = rest.slice(0, length)
  const least = /\p{Script=Han}/u.test(text) ? LEAST_HAN : LEAST
  if (text.trim().length < least || EMPTY.test(text.trim()) || grammar.unreal?.test(text) === true)
    return null
  return {
    whole: first && before === '' ? { start: slice.start + at, end: slice.start + slice.text.length } : null,
    trigger: { start: slice.start + from, end: slice.start + from + length },
    negated: word === 'unless' || grammar.negation.test(text),
  }
}

function findTurkish(slice: Slice): Condition | null {
  const match = TURKISH.exec(slice.text)
  if (match === null) return null
  const end = slice.start + (match[1] as string).length
  return {
    whole: { start: slice.start, end: slice.start + slice.text.length },
    trigger: { start: slice.start, end },
    negated: TURKISH_NOT.test(match[1] as string),
  }
}
