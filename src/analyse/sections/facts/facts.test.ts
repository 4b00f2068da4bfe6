import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { denies, promises, standsAlone } from './candidates.ts'
import { type Statement, statementCuts } from './statement-cuts.ts'
import { createSupportFinder } from './support.ts'

const describer = createDescriber(catalogue)
const prepare = (sketches: Parameters<typeof sketchCoverage>[0]) =>
  prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
const cutsOf = (text: string) => {
  const sentence = prepare([{ id: 'a', block: 'western', text }]).sentences.find(
    (each) => each.sentence.field === 'text',
  )
  return sentence === undefined ? [] : statementCuts(sentence)
}

const crash =
  'A helicopter carrying President Ebrahim Raisi crashed on Sunday in heavy fog on the way back from a visit, an official said.'

describe('a statement', () => {
  it('is each beginning of a sentence that stands alone, longest first', () => {
    const cuts = cutsOf(crash).map((cut) => cut.text)
    expect(cuts).toContain('A helicopter carrying President Ebrahim Raisi crashed on Sunday')
    expect(cuts).not.toContain('A helicopter carrying President Ebrahim Raisi')
    expect([...cuts].sort((a, b) => b.length - a.length)).toEqual(cuts)
  })

  it('is each later clause that says who did what', () => {
    const cuts = cutsOf('The blast came on the eve of a visit, and Jordan called off the summit in Amman.')
    expect(cuts.map((cut) => cut.text)).toContain('Jordan called off the summit in Amman')
    const spoken = cutsOf(
      'The ministry said that the talks ended after Jordan called off the summit in Amman.',
    )
    expect(spoken.find((cut) => cut.text.startsWith('Jordan'))?.unsaid).toBe(true)
  })

  it('stands without a figure that it begins with', () => {
    const cuts = cutsOf('About 500 people were killed in a blast at a hospital in the city, officials said.')
    expect(cuts.map((cut) => cut.text)).toContain('people were killed in a blast at a hospital')
  })

  it('keeps a figure that the rest is compared with', () => {
    const cuts = cutsOf(
      'At least 700 people were killed in the battle for Goma, far more than earlier counts.',
    )
    expect(cuts.map((cut) => cut.text).filter((text) => text.startsWith('people'))).toEqual([])
  })

  it('says when its speaker is cut off', () => {
    const [whole, ...shorter] = cutsOf(crash)
    expect(whole?.unsaid).toBe(false)
    expect(shorter.every((cut) => cut.unsaid)).toBe(true)
  })

  it.each([
    [
      'a relative clause without its main clause',
      'Washington, which had warned the capital two weeks ago of just such a plot, sees no sign of involvement.',
      'Washington, which had warned the capital two weeks ago',
    ],
    [
      'a denial without what is denied',
      'The French foreign ministry denied an accusation by the army that Paris was preparing a strike.',
      'The French foreign ministry denied an accusation',
    ],
  ])('is not %s', (_, text, wrong) => {
    expect(cutsOf(text).map((cut) => cut.text)).not.toContain(wrong)
  })

  it('is none where a pronoun speaks inside it, or points outside', () => {
    expect(cutsOf('Russia dismisses this as a provocation by its enemies.')).toEqual([])
    expect(cutsOf('The group, he recalled, was named by politicians in the capital.')).toEqual([])
  })
})

describe('what others state too', () => {
  const supportOf = (text: string, other: { readonly block: string; readonly text: string }) => {
    const prepared = prepare([
      { id: 'a', block: 'western', text },
      { id: 'b', ...other },
    ])
    const sentence = prepared.sentences.find(
      (each) => each.in.article.id === 'a' && each.sentence.index === 1,
    )
    if (sentence === undefined) throw new Error('the sketch has no sentence')
    const find = createSupportFinder(prepared)
    return statementCuts(sentence).some((cut) => find(sentence, cut).supporters.length > 0)
  }

  it('is found in another language, in a longer sentence', () => {
    const text = '总统莱希乘坐的直升机19日在东阿塞拜疆省失事,机上人员全部遇难。'
    expect(supportOf(crash, { block: 'chinese', text })).toBe(true)
  })

  it('is not found in the denial of another', () => {
    const text = 'Киев отрицает, что его разведка готовила переход.'
    expect(
      supportOf('Washington denies any role in the attack on the hall.', { block: 'russian', text }),
    ).toBe(false)
  })

  it('is not found where another party states another result', () => {
    const won = 'The United States said on Thursday that Edmundo Gonzalez had won the election in Venezuela.'
    const text =
      'El Consejo Nacional Electoral ratificó este viernes el triunfo del presidente Nicolás Maduro en las elecciones.'
    expect(supportOf(won, { block: 'russian', text })).toBe(false)
  })

  it('is not found where another is counted', () => {
    const text = 'Murió en un hospital el soldado sudafricano número 13 de la misión en Goma.'
    const fourteenth = 'A fourteenth South African soldier of the mission has died in a hospital in Goma.'
    expect(supportOf(fourteenth, { block: 'russian', text })).toBe(false)
    expect(supportOf(fourteenth.replace('A fourteenth', 'A'), { block: 'russian', text })).toBe(true)
  })

  it('is not denied by what is called disputed', () => {
    const prepared = prepare([
      { id: 'a', block: 'western', text: 'Two vessels collided near the disputed shoal on Monday.' },
      { id: 'b', block: 'russian', text: 'Kyiv denied on Monday that two vessels had collided.' },
    ])
    const answers = prepared.sentences.filter(({ sentence }) => sentence.field === 'text').map(denies)
    expect(answers).toEqual([false, true])
  })
})

describe('a statement stands alone', () => {
  const standing = (text: string) => {
    const [sentence] = prepare([{ id: 'a', block: 'western', text }]).sentences.filter(
      (each) => each.sentence.field === 'text',
    )
    if (sentence === undefined) throw new Error('the sketch has no sentence')
    return standsAlone(sentence, {
      start: 0,
      end: text.length,
      text,
      acts: [] as Statement['acts'],
    } as Statement)
  }

  it('where it says whose office acts', () => {
    expect(standing('The government of Ghana opened the border crossing to lorries.')).toBe(true)
    expect(standing('President John Mahama opened the border crossing to lorries.')).toBe(true)
    expect(standing('The Ghanaian government opened the border crossing to lorries.')).toBe(true)
    expect(standing('Foreign Ministry spokeswoman Mary Smith opened the meeting in Accra.')).toBe(true)
  })

  it("not where the office is anybody's", () => {
    expect(standing('The presidential office rejected the reports of a closed border.')).toBe(false)
    expect(standing('Officials opened the border crossing to lorries.')).toBe(false)
  })

  it('not where people without a name give a view', () => {
    expect(standing('Analysts in Lagos said that the sanctions serve outside powers.')).toBe(false)
    expect(standing('Russia ended the Black Sea grain deal, economists')).toBe(false)
    expect(standing('The economists of the World Bank left the country.')).toBe(true)
  })

  it('not where a day to come lacks its date', () => {
    expect(standing('The Security Council meets on Tuesday afternoon.')).toBe(false)
    expect(standing('The Security Council met on Tuesday afternoon.')).toBe(true)
  })

  it('not where a cut left a stump or half a condition', () => {
    expect(standing('The utility said that if the reservoir falls below 12.7 metres')).toBe(false)
    expect(standing('The council has confirmed at least 5,300 deaths; other figures')).toBe(false)
    expect(standing('The first toll from the depot, given on Monday night.')).toBe(false)
    expect(standing('The bank, founded in 1900, said it would close.')).toBe(true)
    expect(standing('Bad weather, with dense fog, kept rescuers from reaching the slope.')).toBe(true)
  })
})

describe('a promise', () => {
  const promised = (text: string) =>
    prepare([{ id: 'a', block: 'western', text }])
      .sentences.filter((each) => each.sentence.field === 'text')
      .some(promises)

  it('is what hangs on something else and nobody is said to promise', () => {
    expect(promised('Le cessez-le-feu tiendra dès que Kinshasa acceptera le dialogue.')).toBe(true)
    expect(promised('Перемирие продлится, как только Киншаса согласится на диалог.')).toBe(true)
  })

  it('is none where somebody makes it, or where something was provided', () => {
    expect(promised('The ceasefire will hold as soon as talks begin, President Paul Kagame said.')).toBe(
      false,
    )
    expect(promised('The United States provided ten ships for the convoy.')).toBe(false)
  })
})
