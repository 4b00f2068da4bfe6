import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../../enrich/index.ts'
import { prepareCoverage } from '../../../claims/prepare-coverage.ts'
import type { Prepared } from '../../../claims/prepared.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../../../fixtures/coverage-fixture.ts'
import { disagreeOnCharges } from './disagree-on-charges.ts'
import { findRivalCharges } from './find-rival-charges.ts'
import { findCharges, sumCharges } from './sum-charges.ts'
import { tellCharge } from './tell-charge.ts'

const describer = createDescriber(catalogue)
const prepare = (sketches: readonly ArticleSketch[]): Prepared =>
  prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
const chargedIn = (language: string, text: string) =>
  findCharges(prepare([{ id: 'a', block: 'western', language, text }])).map(({ actor }) => actor)

describe('findCharges', () => {
  it.each([
    ['en', 'Qatar accused Turkey of breaking the agreement on fishing in the bay.'],
    ['en', 'The agreement on fishing was violated by Turkey, the ministry in Doha said.'],
    ['en', 'Fishermen hold Turkey responsible for the end of the agreement.'],
    ['ru', 'Катар обвинил Турцию в срыве соглашения о рыболовстве.'],
    ['uk', 'Катар звинуватив Туреччину у зриві угоди про рибальство.'],
    ['es', 'Catar acusó a Turquía de romper el acuerdo de pesca.'],
    ['fr', "Le Qatar accuse la Turquie d'avoir rompu l'accord sur la pêche."],
    ['de', 'Katar wirft der Türkei vor, das Fischereiabkommen gebrochen zu haben.'],
    ['pt', 'O Catar acusou a Turquia de romper o acordo de pesca.'],
    ['tr', "Katar, Türkiye'yi balıkçılık anlaşmasını bozmakla suçladı."],
    ['ar', 'وحمّلت قطر تركيا المسؤولية الكاملة عن انهيار اتفاق الصيد.'],
    ['zh', '卡塔尔指责土耳其破坏捕鱼协议。'],
  ])('reads whom a construction charges: %s %s', (language, text) => {
    expect(chargedIn(language, text)).toContain('country_tr')
  })

  it.each([
    ['en', 'Qatar did not accuse Turkey of breaking the agreement on fishing.'],
    ['en', 'Nobody said that Turkey violated the agreement on fishing.'],
    ['en', 'Has Turkey violated the agreement on fishing?'],
    ['en', 'Qatar may accuse Turkey of breaking the agreement if the talks fail.'],
    ['en', 'Qatar and Turkey accused each other of breaking the agreement on fishing.'],
    ['ru', 'Турция не нарушала соглашение о рыболовстве, заявили в Анкаре.'],
    ['es', 'Turquía no violó el acuerdo de pesca, dijo el embajador.'],
    ['zh', '土耳其没有违反捕鱼协议。'],
    ['en', 'Critics who accuse Turkey of breaking the agreement are mistaken, the envoy said.'],
    ['en', 'Bulgaria stopped blaming Turkey for the end of the agreement.'],
    ['en', 'It would be wrong to blame Turkey for the end of the agreement, the minister said.'],
    ['en', 'Had Turkey violated the agreement, sanctions would return.'],
    ['en', 'Turkey interfered in no election, the envoy said.'],
    ['en', 'Turkey, neglected by Brussels, seeks a new agreement.'],
    ['en', "Turkey's failure to reach the final disappointed its fans."],
    ['ru', 'Турция нарушила рекорд экспорта рыбы.'],
    ['ru', 'Обвинять Турцию в срыве соглашения нельзя, заявил посол.'],
    ['uk', 'Київ відмовився звинувачувати Туреччину у зриві угоди.'],
    ['es', 'Madrid evitó culpar a Turquía del fin del acuerdo.'],
    ['fr', "Paris refuse d'accuser la Turquie d'avoir rompu l'accord."],
    ['de', 'Die Türkei brach alle Rekorde beim Export von Fisch.'],
    ['de', 'Katar wirft der Türkei kein Fehlverhalten vor.'],
    ['pt', 'Lisboa recusou-se a acusar a Turquia de romper o acordo.'],
    ['tr', "Katar, Türkiye'yi suçlamaktan kaçındı ve anlaşmayı sürdürdü."],
    ['ar', 'نفت تركيا أنها انتهكت الاتفاق.'],
    ['fa', 'قطر ترکیه را مسئول ندانست.'],
    ['zh', '卡塔尔拒绝指责土耳其破坏协议。'],
  ])('charges nobody by a denial, a question, a chance or an exchange: %s %s', (language, text) => {
    expect(chargedIn(language, text)).not.toContain('country_tr')
  })
})

describe('sumCharges', () => {
  const accuses = (id: string, block: string): ArticleSketch => ({
    id,
    block,
    language: 'en',
    text: `Qatar accused Turkey of breaking the agreement on fishing in the bay. The ${id} meeting ended on Monday.`,
  })
  const reports = (id: string, block: string): ArticleSketch => ({
    id,
    block,
    language: 'en',
    text: `The agreement on fishing in the bay between Qatar and Turkey ended, the ${id} reported on Monday.`,
  })
  const columns = (sketches: readonly ArticleSketch[]) => {
    const prepared = prepare(sketches)
    return sumCharges(prepared, findCharges(prepared))
  }

  it('names the outlet of a single charge and the block of several', () => {
    const prepared = prepare([
      accuses('first', 'western'),
      accuses('second', 'gulf'),
      accuses('third', 'gulf'),
    ])
    const told = sumCharges(prepared, findCharges(prepared)).map((reading) =>
      tellCharge(prepared, 'Outlets', reading),
    )
    expect(told.map((one) => one?.ofBlock)).toEqual([false, true])
    expect(told[1]?.sentence.text).toMatch(/^Outlets carry the accusation against Türkiye/)
  })

  it('takes an accusation that one of five origins passes on for news', () => {
    const others = ['second', 'third', 'fourth', 'fifth'].map((id) => reports(id, 'western'))
    expect(columns([accuses('first', 'western'), ...others])).toEqual([])
    expect(columns([accuses('first', 'western'), ...others.slice(0, 3)])).toHaveLength(1)
  })
})

describe('findRivalCharges', () => {
  const says = (id: string, block: string, text: string): ArticleSketch => ({
    id,
    block,
    language: 'en',
    text,
  })
  const againstUkraine = (id: string) =>
    says(
      id,
      'russian',
      'Ukraine violated the agreement on grain, the ministry in Moscow said. Talks on the agreement ended.',
    )
  const againstRussia = (id: string, block = 'ukrainian') =>
    says(
      id,
      block,
      'Russia violated the agreement on grain, the ministry in Kyiv said. Talks on the agreement ended.',
    )
  const rivals = (sketches: readonly ArticleSketch[]) => {
    const prepared = prepare(sketches)
    const charges = sumCharges(prepared, findCharges(prepared))
    return disagreeOnCharges(prepared, findRivalCharges(prepared, charges, []))
  }

  it('sets a charge against the one that the charged party makes of another, once', () => {
    const found = rivals([
      ...['a', 'b', 'c'].map(againstUkraine),
      ...['d', 'e', 'f'].map((id) => againstRussia(id)),
      ...['g', 'h', 'i'].map((id) =>
        says(id, 'western', `The ${id} meeting on the agreement on grain ended.`),
      ),
    ])
    expect(found.map(({ kind, sides }) => [kind, sides.length])).toEqual([['responsibility', 2]])
  })

  it('finds no collision where all charge one party', () => {
    expect(rivals(['a', 'b', 'c'].map((id) => againstRussia(id)))).toEqual([])
  })

  it('asks for three origins', () => {
    expect(rivals([againstUkraine('a'), againstRussia('b')])).toEqual([])
  })
})
