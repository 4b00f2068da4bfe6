import { expect, it } from 'vitest'
import { countryPaths, relativePath, WORLD_HEIGHT, WORLD_WIDTH } from './world-geometry.ts'

it('writes each point as its distance from the last and each ring from its own start', () => {
  expect(relativePath('M10,20L13,15L13,30ZM100,5L90,5Z')).toBe('M10 20l3-5 0 15zM100 5l-10 0z')
  expect(relativePath('')).toBe('')
})

it('keeps every outline inside the map and back at its start', () => {
  const paths = [...countryPaths().values()]
  expect(paths.length).toBeGreaterThan(150)
  for (const ring of paths.join('').matchAll(/M(-?\d+) (-?\d+)l([^z]*)z/g)) {
    let [x, y] = [Number(ring[1]), Number(ring[2])]
    const steps = (ring[3]?.match(/-?\d+/g) ?? []).map(Number)
    expect(steps.length % 2).toBe(0)
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0
      y += steps[at + 1] ?? 0
      expect(x).toBeGreaterThanOrEqual(-1)
      expect(x).toBeLessThanOrEqual(WORLD_WIDTH + 1)
      expect(y).toBeLessThanOrEqual(WORLD_HEIGHT + 1)
    }
  }
})
