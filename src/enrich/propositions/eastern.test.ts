import { describe, expect, it } from 'vitest'
import { actsOf, clausesOf } from './test-clauses.ts'

describe('a Chinese clause', () => {
  it('names the doer behind 被', () => {
    expect(actsOf('zh', '大坝被俄军炸毁')).toEqual(['org_ruarmy > 炸毁 > 大坝'])
  })
  it('keeps accuser and accused apart', () => {
    expect(actsOf('zh', '乌克兰指责俄罗斯炸毁大坝')).toEqual([
      'country_ua > 指责 > country_ru',
      'country_ru > 炸毁 > 大坝',
    ])
  })
  it('takes the target in front of the verb', () => {
    expect(actsOf('zh', '乌克兰军队对大坝发动袭击。')).toEqual(['country_ua > 发动袭击 > 大坝'])
  })
})

describe('an Arabic clause', () => {
  it('begins with its verb, then its doer', () => {
    expect(actsOf('ar', 'قصف الجيش الإسرائيلي مدينة غزة')).toEqual(['org_idf > قصف > place_gaza'])
  })
  it('keeps accuser and accused apart', () => {
    expect(actsOf('ar', 'اتهمت أوكرانيا روسيا بتفجير السد')).toEqual([
      'country_ua > اتهمت > country_ru',
      'country_ru > تفجير > السد',
    ])
  })
  it('is denied by the party in front of the verb', () => {
    expect(clausesOf('ar', 'روسيا تنفي استهداف السد')[0]).toMatchObject({
      actor: { entity: 'country_ru' },
      polarity: -1,
    })
  })
})

describe('a Turkish clause', () => {
  it('ends with its verb', () => {
    expect(actsOf('tr', "İsrail ordusu Gazze'deki hastaneyi bombaladı.")).toEqual([
      'org_idf > bombaladı > place_gaza',
    ])
  })
  it('names the doer in front of "tarafından"', () => {
    expect(actsOf('tr', 'Baraj Rus güçleri tarafından havaya uçuruldu.')).toEqual([
      'country_ru > havaya uçuruldu > Baraj',
    ])
  })
  it('says no one did it when a name only stands behind the noun of an act', () => {
    expect(actsOf('tr', 'hava saldırısında İsrail')).toEqual([])
  })
  it('finds the doer of a verbal noun in the genitive', () => {
    expect(actsOf('tr', "Kiev barajı Rusya'nın patlattığını savunuyor.")[0]).toMatch(
      /^country_ru > patlattığını/,
    )
  })
  it('does not take an adjective in front of the victim for the doer', () => {
    expect(actsOf('tr', "Prigojin'in adamları birkaç Rus helikopterini vurdu.")[0]).toMatch(/^\? > vurdu/)
  })
  it('holds what is accused inside the accusation', () => {
    expect(actsOf('tr', "Ukrayna, Rusya'yı barajı patlatmakla suçladı.")).toEqual([
      'country_ua > suçladı > country_ru',
      'country_ru > patlatmakla > barajı',
    ])
  })
})

describe('a text in a language without a grammar', () => {
  it('has no propositions', () => {
    expect(clausesOf('ja', 'ロシア軍がダムを爆破した')).toEqual([])
  })
})
