import type { Participant, Proposition } from '../../domain/index.ts'
import { testArticle, testDescriber } from '../test-articles.ts'

/** Propositions of one sentence in a language, read with the real catalogue. */
export function clausesOf(language: string, sentence: string): readonly Proposition[] {
  return testDescriber().describe(testArticle({ language, title: sentence })).propositions
}

/** "actor > act > object" of the clauses that harm or blame, each party as its entity or else its words. */
export function actsOf(language: string, sentence: string): string[] {
  const name = (party: Participant | null) => party?.entity ?? party?.surface ?? '?'
  return clausesOf(language, sentence)
    .filter((clause) => clause.act?.kind != null)
    .map(({ actor, act, object }) => `${name(actor)} > ${act?.surface} > ${name(object)}`)
}
