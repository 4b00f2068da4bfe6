import type { Child } from 'hono/jsx'
import type { Claim, OutletStance } from '../../domain/index.ts'
import { languageName, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { SentenceText } from './evidence.tsx'

/** A claim in the words of the outlet that says it best, with how many carry it, its language, and English words of another outlet for it. */
export function ClaimWords(props: { claim: Claim; page: PageContext; link?: boolean; children?: Child }) {
  const { claim, page } = props
  const words = <SentenceText sentence={claim.sentence} page={page} />
  return (
    <>
      {props.link === true ? <a href={page.claimPath(claim.id) ?? '#matrix'}>{words}</a> : words}
      <InEnglish claim={claim} page={page} />
      <span class="note">
        {plural(claim.origins, 'origin')}
        {claim.language !== 'en' && ` · in ${languageName(claim.language)}`}
        {claim.joined !== undefined && ' · joined on a model’s proposal'}
        {props.children}
      </span>
    </>
  )
}

/** What an outlet that writes English says for a claim worded in another language; nothing when none does. */
export function InEnglish({ claim, page }: { claim: Claim; page: PageContext }) {
  const outlet = claim.language === 'en' ? null : englishOutlet(claim, page)
  if (outlet === null) return null
  return (
    <span class="in-english">
      In English, {page.outlet(outlet.source)}: “{outlet.evidence.quote}”
    </span>
  )
}

/** An English outlet that carries the claim: one that asserts it, else one that reports it. A denial is no wording of a claim. */
export function englishOutlet(claim: Pick<Claim, 'cells'>, page: PageContext): OutletStance | null {
  const english = claim.cells
    .flatMap((cell) => cell.outlets)
    .filter((outlet) => page.article(outlet.article)?.language === 'en')
  return (
    english.find((outlet) => outlet.stance === 'asserts') ??
    english.find((outlet) => outlet.stance === 'reports') ??
    null
  )
}
