import { describe, expect, it } from 'vitest'
import { createWordMatcher, type WordPattern } from './word-matcher.ts'

function found(patterns: WordPattern<string>[], text: string, language: string): string[] {
  return createWordMatcher(patterns)
    .find(text, [language])
    .map((match) => `${match.value}:${text.slice(match.start, match.end)}`)
}

const mul = (text: string, value = text): WordPattern<string> => ({ text, value, language: 'mul' })

describe('word matcher', () => {
  it('finds whole words only', () => {
    expect(found([mul('Iran')], 'Iranian Iran, Iran-backed miran', 'en')).toEqual(['Iran:Iran', 'Iran:Iran'])
  })

  it('takes the longest phrase', () => {
    expect(found([mul('Korea'), mul('South Korea')], 'South Korea and Korea', 'en')).toEqual([
      'South Korea:South Korea',
      'Korea:Korea',
    ])
  })

  it('passes over the marks of a word, at its end too', () => {
    expect(found([mul('ألفا')], 'عشرين ألفاً', 'ar')).toEqual(['ألفا:ألفاً'])
    expect(found([mul('ألفا')], 'ألفًا وأكثر', 'ar')).toEqual(['ألفا:ألفًا'])
  })

  it('keeps groups apart', () => {
    const patterns: WordPattern<string>[] = [mul('peace deal'), { ...mul('peace'), group: 1 }]
    expect(found(patterns, 'a peace deal', 'en')).toEqual(['peace deal:peace deal', 'peace:peace'])
  })

  it('matches any ending behind a star, inside a phrase too', () => {
    expect(found([mul('invad*')], 'invaded, invaders', 'en')).toEqual(['invad*:invaded', 'invad*:invaders'])
    expect(found([mul('attaque* aérienne*')], 'Les attaques aériennes', 'fr')).toEqual([
      'attaque* aérienne*:attaques aériennes',
    ])
  })

  it('prefers the longer stem for one word', () => {
    expect(found([mul('kill*'), mul('killing*')], 'killings', 'en')).toEqual(['killing*:killings'])
  })

  it('tells acronyms and names from words by case', () => {
    const us: WordPattern<string> = { text: 'US', value: 'us', language: 'en', letterCase: 'exact' }
    const turkey: WordPattern<string> = { text: 'Turkey', value: 'tr', language: 'en', letterCase: 'capital' }
    expect(found([us, turkey], 'join us for turkey; US in Turkey, TURKEY', 'en')).toEqual([
      'us:US',
      'tr:Turkey',
      'tr:TURKEY',
    ])
  })

  it('reads one language only', () => {
    const patterns: WordPattern<string>[] = [{ text: 'or', value: 'gold', language: 'fr' }]
    expect(found(patterns, 'or else', 'en')).toEqual([])
    expect(found(patterns, 'un or', 'fr')).toEqual(['gold:or'])
  })

  it('needs no boundary in Chinese and keeps katakana words whole', () => {
    expect(found([mul('俄罗斯')], '称俄罗斯军队', 'zh')).toEqual(['俄罗斯:俄罗斯'])
    expect(found([mul('ロシア')], 'ベラロシアとロシアの', 'ja')).toEqual(['ロシア:ロシア'])
  })

  it('accepts Korean particles and no other ending', () => {
    expect(found([mul('인도')], '인도는 인도적 지원', 'ko')).toEqual(['인도:인도'])
  })

  it('passes over Arabic clitics and Hebrew prefixes', () => {
    expect(found([mul('روسيا')], 'وروسيا بروسيا لروسيا', 'ar')).toEqual([
      'روسيا:روسيا',
      'روسيا:روسيا',
      'روسيا:روسيا',
    ])
    expect(found([mul('السعودية')], 'والسعودية', 'ar')).toEqual(['السعودية:السعودية'])
    expect(found([mul('רוסיה')], 'שברוסיה וברוסיה', 'he')).toEqual(['רוסיה:רוסיה', 'רוסיה:רוסיה'])
  })

  it('does not take a short word out of a longer one behind a clitic', () => {
    expect(found([mul('يمن')], 'ليمن', 'ar')).toEqual([])
  })

  it('folds Turkish i, Arabic letters, vowel points and joiners', () => {
    expect(found([mul('İran')], "IRAN'ın İran'da", 'tr')).toEqual(['İran:IRAN', 'İran:İran'])
    expect(found([mul('إيران')], 'ايران', 'ar')).toEqual(['إيران:ايران'])
    expect(found([mul('آمریکایی')], 'آمریکایی‌ها', 'fa')).toEqual(['آمریکایی:آمریکایی'])
  })

  it('gives spans that slice to the match', () => {
    const text = '“U.S.” and U.S. — soft­ware'
    const matches = createWordMatcher([mul('U.S.'), mul('software')]).find(text, ['en'])
    expect(matches.map((match) => text.slice(match.start, match.end))).toEqual(['U.S.', 'U.S.', 'soft­ware'])
  })
})
