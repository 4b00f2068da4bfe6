import { describe, expect, it } from 'vitest'
import { ApartEvents } from './apart-events.ts'

describe('ApartEvents', () => {
  it('keeps two events apart from either side', () => {
    const apart = new ApartEvents()
    apart.keep('a', 'b')
    expect([apart.has('a', 'b'), apart.has('b', 'a'), apart.has('a', 'c')]).toEqual([true, true, false])
  })

  it('hands on what an event is kept apart from to the event it goes into', () => {
    const apart = new ApartEvents()
    apart.keep('a', 'b')
    apart.move('a', 'c')
    expect([apart.has('c', 'b'), apart.has('b', 'c'), apart.has('a', 'b')]).toEqual([true, true, false])
  })

  it('never keeps an event apart from itself', () => {
    const apart = new ApartEvents()
    apart.keep('a', 'b')
    apart.move('a', 'b')
    expect(apart.has('b', 'b')).toBe(false)
  })

  it('forgets events that are gone, on both sides', () => {
    const apart = new ApartEvents()
    apart.keep('a', 'b')
    apart.drop('a')
    expect([apart.has('a', 'b'), apart.has('b', 'a')]).toEqual([false, false])
  })
})
