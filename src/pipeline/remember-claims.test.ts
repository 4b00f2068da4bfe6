import { expect, it } from 'vitest'
import { createClaimMemories } from './remember-claims.ts'

it('gives one event the same memory again and forgets the one used longest ago', () => {
  const memories = createClaimMemories()
  const first = memories('a')
  for (let at = 0; at < 15; at += 1) memories(`b${at}`)
  expect(memories('a')).toBe(first)
  for (let at = 0; at < 16; at += 1) memories(`c${at}`)
  expect(memories('a')).not.toBe(first)
})
