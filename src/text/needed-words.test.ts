import { describe, expect, it } from 'vitest'
import { alternativesOf, lastNeededGroup, NeededWords, neededWordTest } from './needed-words.ts'

const may = (source: string, text: string, isInside = false) =>
  new NeededWords([neededWordTest(source, 'iu', isInside)]).in(text) === 1

describe('needed words', () => {
  it('splits alternatives outside groups and classes', () => {
    expect(alternativesOf('a(?:b|c)|[d|]|\\|')).toEqual(['a(?:b|c)', '[d|]', '\\|'])
  })

  it('asks for a whole word, for the longest run of a phrase, or for the first word', () => {
    expect(may('jours?', 'trois jours')).toBe(true)
    expect(may('jours?', 'ajourné journal')).toBe(false)
    expect(may('last night', 'at last')).toBe(false)
    expect(may('last night', 'last night')).toBe(true)
    expect(may('the day', 'the end')).toBe(true)
    expect(may("aujourd['’]hui", 'aujourd’hui')).toBe(true)
    expect(may('Jan\\.?', 'on Jan. 6')).toBe(true)
  })

  it('gives nothing up where the source begins with anything', () => {
    expect(may('.{3}x', 'never')).toBe(true)
    expect(may('(?:de )?l[ou]s', 'de los')).toBe(true)
  })

  it('finds the group that every match goes through', () => {
    expect(lastNeededGroup('(?:(?:ex|vice) ){0,2}(?:chief|head)(?: of \\p{L}+)?')).toBe('chief|head')
    expect(lastNeededGroup('chief')).toBe('chief')
  })

  it('knows a word again, alone and inside others', () => {
    const words = new NeededWords([neededWordTest('minister', 'u', true), neededWordTest('[Kk]ing', 'u')])
    expect(words.in('Außenministerin reist')).toBe(1)
    expect(words.in('der King reist')).toBe(2)
    expect(words.in('der King reist')).toBe(2)
    expect(words.in('')).toBe(0)
  })
})
