import type { PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import { profileSentence, toolsOf } from '../claims/pairs/profile.ts'
import { scorePair } from '../claims/pairs/score-pair.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { clip } from '../claims/split-units.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { languageName } from '../prose/own-words.ts'
import { asQuotation } from '../prose/quote-original.ts'
import { threshold } from '../thresholds.ts'
import type { Lead } from './choose-lead.ts'
import type { Headline } from './cut-headline.ts'
import { headlineFromTopics } from './headline-from-topics.ts'
import type { LeadShares } from './lead-shares.ts'

const SURE = threshold('factSure')
const VOUCHING_BLOCKS = threshold('factBlocks')
/** Spans of other origins that a headline rests on. */
const SUPPORT = 2

/**
 * Headline of the event: what most origins lead with, in the words of one lead cut to its statement; nobody's title, no
 * speaker, no blame, no loaded word, no relative day. Without such a lead: the names and matters most origins lead with.
 */
export function writeHeadline(
  prepared: Prepared,
  matrix: Matrix,
  chosen: { readonly leads: readonly Lead[]; readonly shares: LeadShares },
): PublishedSentence {
  for (const { sentence, cut } of chosen.leads) {
    const headline = publish(prepared, sentence, cut)
    if (findEvidenceDefect(prepared, headline) === null) return headline
  }
  return headlineFromTopics(prepared, chosen.shares) ?? fromBestClaim(prepared, matrix)
}

function publish(prepared: Prepared, sentence: PreparedSentence, cut: Headline): PublishedSentence {
  const speaker = cut.speaker === null || isVouched(prepared, sentence, cut) ? null : cut.speaker
  const end = speaker === null ? cut.end : sentence.sentence.end
  const own = citeSpan(sentence.in.article, sentence.sentence.field, cut.start, end)
  const support = prepared.sentences
    .filter((other) => other.usable && other.sentence.index <= 1 && other.in.origin !== sentence.in.origin)
    .map((other) => ({ other, shared: [...other.ids].filter((id) => sentence.ids.has(id)).length }))
    .sort((a, b) => b.shared - a.shared || a.other.key - b.other.key)
    .slice(0, SUPPORT)
    .map(({ other }) => cite(other))
  const text = speaker === null ? cut.text : `${cut.text}, ${speaker} said`
  return { text, evidence: [own, ...support], made: 'computed' }
}

/** Outlets of two blocks state it themselves, in a title or a first sentence: it needs no speaker any more. */
function isVouched(prepared: Prepared, sentence: PreparedSentence, cut: Headline): boolean {
  const { vocabulary } = prepared.memory
  const part = { start: cut.start, end: cut.end, propositions: sentence.propositions }
  const profile = profileSentence(clip(sentence, part), toolsOf(prepared))
  const columns = new Set(
    prepared.sentences
      .filter(
        (other) =>
          other.usable &&
          other.sentence.index <= 1 &&
          other.in.origin !== sentence.in.origin &&
          prepared.columns.get(other.in.column)?.speaks === true &&
          readVoice(other).attribution === null &&
          readVoice(other).direction === 1 &&
          scorePair(profile, other.profile, vocabulary) >= SURE,
      )
      .map((other) => other.in.column),
  )
  return columns.size >= VOUCHING_BLOCKS
}

/** Last resort: what the best carried claim says, as a quotation of its outlet. */
function fromBestClaim(prepared: Prepared, matrix: Matrix): PublishedSentence {
  const row = matrix.rows.find((entry) => entry.group.wording.language === 'en') ?? matrix.rows[0]
  const sentence = row?.group.wording ?? prepared.sentences[0]
  if (sentence === undefined) throw new Error(`event ${prepared.coverage.event} has no sentence to show`)
  const { words, evidence } = asQuotation(prepared, sentence)
  const outlet = prepared.names.outlet(sentence.in.article.source)
  const language = sentence.language === 'en' ? '' : `, in ${languageName(sentence.language)}`
  return {
    text: `${outlet}${language}: ${words.replace(/([^.])[.。](?=[”»]$)/u, '$1')}`,
    evidence: [evidence],
    made: 'extracted',
  }
}
