import { type Candidate, RANKS } from './choose-speaker.ts'
import type { CompiledQuoteWords } from './quote-words.ts'
import type { SubjectPhrase } from './subject-phrases.ts'

/** Rank of a phrase that stands at a speaker's place: behind persons, before bodies that stand elsewhere. */
const PHRASE = 4
/** Unknown names and persons. */
const NAMED = 3
/** People who speak for nobody but themselves, in the languages of the grammars. */
const PRIVATE =
  /resident|witness|villager|analyst|expert|econom|activist|lawyer|жител|очевид|эксперт|аналитик|адвокат|мешкан|свідк|експерт|居民|专家|分析|目击|律师|سكان|شهود|خبير|خبراء|محلل|محام|vecin|testig|expert|analist|abogad|habitant|témoin|avocat|anwohn|zeug|anwalt|experte|morador|testemunha|especialista|advogad|sakin|tanık|uzman|avukat|köylü/iu

/** Puts phrases at a speaker's place among the candidates: a name inside one keeps its place, parts of it give way. */
export function mergeSubjects(
  text: string,
  candidates: readonly Candidate[],
  phrases: readonly SubjectPhrase[],
  words: CompiledQuoteWords,
): Candidate[] {
  let merged = [...candidates]
  for (const phrase of phrases) {
    const inside = merged.filter(
      (entry) => !entry.isPronoun && entry.start < phrase.end && phrase.start < entry.end,
    )
    const added = speakerOf(text, phrase, inside, words)
    // The office beside a name is its own, and so is the body it is held in.
    const offices = inside.some(isNamed) ? inside.filter((entry) => !isNamed(entry)) : []
    const gone = added === null ? offices : inside
    merged = [...merged.filter((entry) => !gone.includes(entry)), ...(added === null ? [] : [added])]
  }
  return merged.sort((a, b) => a.start - b.start || a.rank - b.rank)
}

/** The phrase as a candidate; null when a name inside it says better who speaks. */
function speakerOf(
  text: string,
  phrase: SubjectPhrase,
  inside: readonly Candidate[],
  words: CompiledQuoteWords,
): Candidate | null {
  if (phrase.speaksFrom) return placed(phrase, inside)
  if (inside.some(isNamed)) return null
  const surface = text.slice(phrase.start, phrase.end)
  const isTitle = words.hasTitle.test(surface)
  const body = inside.find((entry) => entry.entity !== null && entry.rank <= RANKS.country)
  const isWhole = inside.some((entry) => !entry.isTitle && isAll(surface, text.slice(entry.start, entry.end)))
  if (isWhole || (body !== undefined && body.rank <= RANKS.metonym && !isTitle)) return null
  const speaksFor = body !== undefined && isTitle && !PRIVATE.test(surface)
  const { start, end } = phrase
  return { start, end, entity: speaksFor ? body.entity : null, rank: PHRASE, isPronoun: false, isTitle }
}

function isNamed(entry: Candidate): boolean {
  return entry.rank <= NAMED
}

/** A phrase is no more than the name in it, but for an article. */
function isAll(surface: string, name: string): boolean {
  return /^(?:\p{L}{1,3}(?:\s|['’]))?$/u.test(surface.replace(name, ''))
}

function placed({ start, end }: SubjectPhrase, inside: readonly Candidate[]): Candidate {
  const entity = inside.find((entry) => entry.entity !== null)?.entity ?? null
  return { start, end, entity, rank: PHRASE, isPronoun: false, isTitle: false, speaksFrom: true }
}
