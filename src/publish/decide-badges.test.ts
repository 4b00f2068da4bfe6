import { expect, it } from 'vitest'
import { type BadgeSignal, decideBadges } from './decide-badges.ts'

const signal = (value: number): BadgeSignal => ({
  id: 'surging',
  label: 'Surging',
  trigger: `${value}`,
  value,
  threshold: 10,
})
const on = [{ id: 'surging', label: 'Surging', trigger: '', misses: 0 }]

it('comes on at its threshold and not before', () => {
  expect(decideBadges([], [signal(9.9)])).toEqual([])
  expect(decideBadges([], [signal(10)])).toMatchObject([{ id: 'surging', misses: 0 }])
})

it('stays on at 80 % of its threshold', () => {
  expect(decideBadges(on, [signal(8)])).toMatchObject([{ misses: 0 }])
})

it('goes off only after two misses in a row', () => {
  const once = decideBadges(on, [signal(7.9)])
  expect(once).toMatchObject([{ misses: 1 }])
  expect(decideBadges(once, [signal(7.9)])).toEqual([])
  const recovered = decideBadges(once, [signal(8)])
  expect(decideBadges(recovered, [signal(1)])).toMatchObject([{ misses: 1 }])
})
