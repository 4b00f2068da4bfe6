import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { analyseCoverage } from '../../analyse-coverage.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { findBlame } from '../find-blame.ts'
import { findDisputes } from './find-disputes.ts'
import { readDenials } from './read-denials.ts'

const describer = createDescriber(catalogue)
const cover = (sketches: readonly ArticleSketch[]) =>
  sketchCoverage(sketches, (article) => describer.describe(article))
const prepare = (sketches: readonly ArticleSketch[]): Prepared => prepareCoverage(cover(sketches), catalogue)

const one = (language: string, text: string) => prepare([{ id: 'a', block: 'western', language, text }])
const accusedIn = (language: string, text: string) =>
  findBlame(one(language, text)).map((blame) => blame.actor)
const clearedIn = (language: string, text: string) => {
  const prepared = one(language, text)
  return prepared.sentences
    .flatMap((sentence) => readDenials(prepared, sentence))
    .flatMap(({ clears }) => [...clears])
}

describe('findBlame', () => {
  it.each([
    ['en', 'Investigators say that Turkey was behind the explosion at the pipeline.', 'country_tr'],
    ['en', 'The explosion at the pipeline was orchestrated from Ankara, officials said.', 'country_tr'],
    ['ru', 'За взрывом газопровода стоят спецслужбы, ответственность за это несёт Турция.', 'country_tr'],
    ['es', 'La explosión del gasoducto fue obra de Turquía, según los investigadores.', 'country_tr'],
    ['fr', "L'explosion du gazoduc a été orchestrée par la Turquie, selon les enquêteurs.", 'country_tr'],
    ['de', 'Die Explosion an der Pipeline war das Werk der Türkei, sagten die Ermittler.', 'country_tr'],
    ['pt', 'A explosão do gasoduto foi obra da Turquia, disseram os investigadores.', 'country_tr'],
    ['zh', '调查人员说,土耳其对爆炸负全部责任。', 'country_tr'],
  ])('reads whom a phrase of blame accuses: %s %s', (language, text, actor) => {
    expect(accusedIn(language, text)).toContain(actor)
  })

  it.each([
    ['en', 'Investigators asked whether Turkey was behind the explosion.'],
    ['en', 'There is no evidence that Turkey was behind the explosion.'],
    ['en', 'Turkey was not behind the explosion, investigators said.'],
    ['en', 'If Turkey was behind the explosion, the talks would end.'],
  ])('accuses nobody by a question, a doubt or a negation: %s %s', (language, text) => {
    expect(accusedIn(language, text)).toEqual([])
  })
})

describe('readDenials', () => {
  it.each([
    ['en', 'Turkey had nothing to do with the explosion, its foreign ministry said.'],
    ['en', 'Turkey rejects the accusation over the explosion.'],
    ['en', 'Analysts see no sign of Turkish involvement in the explosion.'],
    ['ru', 'Турция не имеет отношения ко взрыву, заявил посол.'],
    ['uk', 'Туреччина не причетна до вибуху, заявив посол.'],
    ['es', 'Turquía no tuvo nada que ver con la explosión, dijo el embajador.'],
    ['fr', "La Turquie n'a rien à voir avec l'explosion, a dit l'ambassadeur."],
    ['de', 'Die Türkei hat mit der Explosion nichts zu tun, sagte der Botschafter.'],
    ['pt', 'A Turquia não tem nada a ver com a explosão, disse o embaixador.'],
    ['zh', '土耳其与此无关,大使说。'],
    ['ar', 'تركيا لا علاقة لها بالانفجار، قال السفير.'],
    ['tr', 'Türkiye, patlamayla ilgisi olmadığını açıkladı.'],
    ['fa', 'ترکیه در این انفجار هیچ نقشی نداشت.'],
  ])('knows whom a denial clears: %s %s', (language, text) => {
    expect(clearedIn(language, text)).toContain('country_tr')
  })

  it.each([
    ['en', 'Turkish sabotage cannot be ruled out in the explosion, analysts said.'],
    ['ru', 'Анкара: нельзя исключать диверсию на газопроводе после взрыва.'],
    ['de', 'Ein Sabotageakt der Türkei kann nach der Explosion nicht ausgeschlossen werden.'],
    ['en', 'Turkey has not denied the accusation over the explosion.'],
    ['ru', 'Турция не отрицает обвинения во взрыве, заявил посол.'],
  ])('takes what is not ruled out, or not denied, for no denial: %s %s', (language, text) => {
    expect(clearedIn(language, text)).toEqual([])
  })

  it('takes no demand to prove innocence for a denial', () => {
    expect(clearedIn('en', 'Turkey must prove that it had no part in the explosion.')).toEqual([])
  })
})

const article = (id: string, block: string, text: string): ArticleSketch => ({
  id,
  block,
  text: `An explosion hit the gas pipeline in Bulgaria on Tuesday. ${text}`,
})
const ACCUSE = 'Turkey was behind the explosion at the pipeline, investigators said.'
const DENY = 'Turkey had nothing to do with the explosion at the pipeline, analysts said.'
const QUARREL = [
  article('w1', 'western', ACCUSE),
  article('w2', 'western', ACCUSE.replace('investigators', 'prosecutors')),
  article('w3', 'western', ACCUSE.replace('investigators', 'detectives')),
  article('w4', 'western', ACCUSE.replace('investigators', 'officers')),
  article('r1', 'russian', DENY),
  article('r2', 'russian', DENY.replace('analysts', 'experts')),
  article('r3', 'russian', DENY.replace('analysts', 'diplomats')),
  article('r4', 'russian', DENY.replace('analysts', 'lawyers')),
]

describe('findDisputes', () => {
  it('sets blocks that accuse against blocks that carry the denial', () => {
    const prepared = prepare(QUARREL)
    const [dispute, ...more] = findDisputes(prepared, findBlame(prepared))
    expect(more).toEqual([])
    expect(dispute).toMatchObject({
      accused: 'country_tr',
      accusing: { columns: ['western'], origins: 4 },
      answering: { columns: ['russian'], origins: 4, kind: 'denies' },
    })
  })

  it('finds none where every article carries the accusation and the denial', () => {
    const both = ['w1', 'w2', 'w3', 'w4'].map((id) => article(id, 'western', `${ACCUSE} ${DENY}`))
    const prepared = prepare([...both, article('r1', 'russian', `${ACCUSE} ${DENY}`)])
    expect(findDisputes(prepared, findBlame(prepared))).toEqual([])
  })

  it('counts an outlet that passes on both accounts in one sentence for neither', () => {
    const both =
      'Kyiv says Russia blew up the dam, while Moscow says Ukraine blew it up and killed civilians.'
    const prepared = prepare([...QUARREL, article('x1', 'turkish', both)])
    const [dispute] = findDisputes(prepared, findBlame(prepared))
    expect(dispute?.accusing.columns).toEqual(['western'])
    const alone = ['u', 'v', 'x', 'y', 'z'].map((id, at) => article(id, at < 3 ? 'turkish' : 'russian', both))
    const exchanged = prepare(alone)
    expect(findDisputes(exchanged, findBlame(exchanged))).toEqual([])
  })

  it('finds none where nobody answers', () => {
    const prepared = prepare(QUARREL.slice(0, 4))
    expect(findDisputes(prepared, findBlame(prepared))).toEqual([])
  })

  it('is told as a disagreement and as the contention, each side with evidence', () => {
    const analysis = analyseCoverage(cover(QUARREL), catalogue)
    const told = analysis.disagreements.filter((entry) => entry.kind === 'responsibility')
    expect(told.map((entry) => entry.sides.map((side) => side.blocks))).toEqual([[['western'], ['russian']]])
    for (const side of told[0]?.sides ?? []) expect(side.sentence.evidence.length).toBeGreaterThan(1)
    expect(told[0]?.sides[1]?.sentence.text).toMatch(/carry the denial of the accusation against Türkiye/u)
    expect(analysis.contention?.sentence.text).toMatch(
      /the responsibility lies with Türkiye.*However, Russian/u,
    )
  })
})
