import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { analyseCoverage } from '../../analyse-coverage.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { findConductQuarrels, findJudgements } from './find-quarrels.ts'

const describer = createDescriber(catalogue)
const cover = (sketches: readonly ArticleSketch[]) =>
  sketchCoverage(sketches, (article) => describer.describe(article))
const prepare = (sketches: readonly ArticleSketch[]) => prepareCoverage(cover(sketches), catalogue)
const judgedIn = (language: string, text: string) =>
  findJudgements(prepare([{ id: 'a', block: 'western', language, text }]), catalogue.lexicon).map(
    ({ favours, named }) => `${favours ? 'for' : 'against'} ${named}`,
  )

describe('findJudgements', () => {
  it.each([
    ['en', 'Turkey violated the ceasefire with a deliberate provocation.', 'against country_tr'],
    ['en', 'The lawful action of Turkey met no resistance.', 'for country_tr'],
    ['ru', 'Турция грубо нарушила перемирие.', 'against country_tr'],
    ['uk', 'Туреччина грубо порушила режим припинення вогню.', 'against country_tr'],
    ['zh', '土耳其违反停火协议。', 'against country_tr'],
    ['ar', 'قال المراقبون إن تركيا تنتهك الهدنة في بلغاريا.', 'against country_tr'],
    ['es', 'Turquía violó la tregua.', 'against country_tr'],
    ['fr', 'La Turquie viole la trêve.', 'against country_tr'],
    ['de', 'Die Türkei verstößt gegen die Waffenruhe.', 'against country_tr'],
    ['pt', 'A Turquia violou a trégua.', 'against country_tr'],
    ['tr', 'Bulgaristan ateşkesi ihlal etti.', 'against country_bg'],
    ['fa', 'ترکیه آتش‌بس را نقض کرد.', 'against country_tr'],
  ])('reads whose conduct a word judges: %s %s', (language, text, judged) => {
    expect(judgedIn(language, text)).toContain(judged)
  })

  it('takes what is said not to be lawful for condemned', () => {
    expect(judgedIn('en', 'Observers said that the conduct of Turkey was not lawful.')).toEqual([
      'against country_tr',
    ])
  })

  it('takes neither a question nor what is not hostile for a judgement', () => {
    expect(judgedIn('en', 'Is the conduct of Turkey lawful?')).toEqual([])
    expect(judgedIn('en', 'The conduct of Turkey was not hostile.')).toEqual([])
  })

  it('takes what is alleged, and what people of a state protest against, for no judgement of the state', () => {
    expect(judgedIn('en', 'Prosecutors in Turkey look into alleged violations of the ceasefire.')).toEqual([])
    expect(judgedIn('ru', 'Турция расследует предполагаемую агрессию.')).toEqual([])
    expect(judgedIn('en', 'Bulgarians protested against an illegal vote.')).not.toContain(
      'against country_bg',
    )
  })

  it('takes who names something for its speaker where the verb stands last', () => {
    expect(
      judgedIn('fa', 'آنکارا عملیات را دفاعی می‌نامد، اما ترکیه آن را تجاوز گسترده توصیف می‌کند.'),
    ).not.toContain('against country_tr')
  })

  it('judges no party that an act is done to', () => {
    expect(judgedIn('en', 'Bulgaria calls it an act of aggression against Turkey.')).not.toContain(
      'against country_tr',
    )
  })
})

const article = (id: string, block: string, text: string): ArticleSketch => ({
  id,
  block,
  text: `Ships of Russia and Ukraine collided near Odesa on Tuesday. ${text}`,
})
const SIDES = [
  article('u1', 'ukrainian', 'Kyiv said that Russia violated the law of the sea near Odesa.'),
  article('u2', 'ukrainian', 'Kyiv said that the illegal act of Russia near Odesa was a provocation.'),
  article('u3', 'ukrainian', 'Kyiv said that the aggression by Russia near Odesa must be answered.'),
  article('r1', 'russian', 'Moscow said that Ukraine staged a reckless provocation near Odesa.'),
  article('r2', 'russian', 'Moscow said that the illegal manoeuvre of Ukraine near Odesa broke the rules.'),
  article('r3', 'russian', 'Moscow said that the conduct of Russia near Odesa was lawful.'),
  article('w1', 'western', 'The port of Odesa stays open.'),
  article('w2', 'western', 'Traders in Odesa wait for news.'),
]

describe('findConductQuarrels', () => {
  it('sets blocks that condemn against blocks that defend or condemn the other', () => {
    const prepared = prepare(SIDES)
    const [quarrel, ...more] = findConductQuarrels(prepared, findJudgements(prepared, catalogue.lexicon))
    expect(more).toEqual([])
    expect([quarrel?.condemning.columns, quarrel?.defending.columns].flat().sort()).toEqual([
      'russian',
      'ukrainian',
    ])
  })

  it('finds none where the outlets of each block judge both ways', () => {
    const mixed = SIDES.map((sketch, at) => ({ ...sketch, block: at % 2 === 0 ? 'western' : 'chinese' }))
    const prepared = prepare(mixed)
    expect(findConductQuarrels(prepared, findJudgements(prepared, catalogue.lexicon))).toEqual([])
  })

  it('is told as a disagreement with what both sides rest on', () => {
    const told = analyseCoverage(cover(SIDES), catalogue).disagreements.filter(({ sides }) =>
      sides.some((side) => side.sentence.text.includes('the conduct of')),
    )
    expect(told).toHaveLength(1)
    for (const side of told[0]?.sides ?? []) expect(side.sentence.evidence.length).toBeGreaterThan(1)
    expect(told[0]?.unknown.text).toMatch(/^Readers cannot tell from these texts whether/u)
  })
})
