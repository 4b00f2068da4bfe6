import { eld } from 'eld/medium'
import { describe, expect, it } from 'vitest'
import { letterScores } from './letter-statistics.ts'

const TEXTS = [
  'Correlation Identified Between ABO Blood Types, Acne Severity',
  "Fortnite's Epic Has 'Close to 20' Crypto Games in Store Pipeline",
  "La France n'est pas le pays qu'on dit, d’après l’enquête",
  'Größte Übung seit Jahren: Bundeswehr verlegt Panzer nach Litauen',
  'İstanbul’da sağanak: Uçuşlar iptal edildi',
  'Việt Nam và Trung Quốc ký kết hiệp định thương mại',
  "rock 'n' roll's ''best'' '- of' all''",
  'Разработчики ARK: Survival Evolved представили ремастер игры',
  'Ελλάδα 2 - 1 Italia',
  'a',
  '12:30 — 14:00',
  `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(8)}`,
  `The minister said on ${'Tuesday that the long talks would go on for days '.repeat(12)}`,
  '🚀 Rakete startet 𝐛𝐨𝐥𝐝 nach Pannen',
]

describe('letter statistics', () => {
  it.each(TEXTS)('agrees with the library they come from: %s', (text) => {
    const result = eld.detect(text)
    const { best, scoreOf } = letterScores(text)
    expect(best).toBe(result.language)
    const scores = result.getScores()
    for (const language of ['en', 'de', 'fr', 'tr', 'ru', 'vi'])
      expect(scoreOf(language), language).toBe(scores[language] ?? 0)
  })

  it('says nothing of a language it does not know', () => {
    expect(letterScores('The minister said').scoreOf('xx')).toBe(0)
  })
})
