import { describe, expect, it } from 'vitest'
import { putsAhead, readFuture } from './read-future.ts'

describe('the future of a sentence', () => {
  it.each([
    ['en', 'The ministers will meet in Geneva.', 'certain'],
    ['en', 'Prices could climb further.', 'possible'],
    ['ru', 'Совет соберётся на консультации.', 'certain'],
    ['uk', 'Суд оголошуватиме вирок.', 'certain'],
    ['es', 'El tribunal dictará sentencia.', 'certain'],
    ['pt', 'O governo apresentará a proposta.', 'certain'],
    ['fr', 'Le gouvernement présentera un projet.', 'certain'],
    ['de', 'Die Regierung wird den Vertrag kündigen.', 'certain'],
    ['tr', 'Heyet başkente gidecek.', 'certain'],
    ['ar', 'وقال إن الوفد سيزور العاصمة', 'certain'],
    ['fa', 'هیئت به پایتخت خواهد رفت.', 'certain'],
    ['zh', '双方将举行会谈。', 'certain'],
  ])('is read from its forms: %s %s', (language, text, how) => {
    expect(readFuture(text, language)?.how).toBe(how)
  })
  it.each([
    ['en', 'The result did not reflect the will of the people.'],
    ['en', 'The loss was larger than expected.'],
    ['ru', 'Министр находится в столице.'],
    ['de', 'Der Vertrag wird geprüft.'],
    ['ar', 'وصلت سيارات الإسعاف إلى المدينة'],
    ['zh', '他将税率由10%提高。'],
  ])('is not read into what only looks like one: %s %s', (language, text) => {
    expect(readFuture(text, language)).toBeNull()
  })
  it('puts a day ahead by a verb of appointments, not by a report', () => {
    expect(putsAhead('The board meets on Friday', 'en')).toBe(true)
    expect(putsAhead('Thirteen soldiers had been killed by Saturday', 'en')).toBe(false)
  })
})
