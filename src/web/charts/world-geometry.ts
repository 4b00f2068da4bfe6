import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Size of the map in its own units, ten to a pixel of a wide desk so that places need no fractions; Natural Earth has about this shape. */
export const WORLD_WIDTH = 9600
export const WORLD_HEIGHT = 4600

/** Antarctica has no outlets and takes a fifth of the height. */
const LEFT_OUT = '010'

let drawn: ReadonlyMap<string, string> | null = null

/**
 * Outline of each country by its two-letter code, as an SVG path; drawn once a process. The data is Natural Earth at
 * 1:110 million; its borders are the data's, not a statement of ours. The smallest states are missing at this scale.
 */
export function countryPaths(): ReadonlyMap<string, string> {
  drawn ??= drawCountries()
  return drawn
}

function drawCountries(): ReadonlyMap<string, string> {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>
  }>
  const countries = feature(topology, topology.objects.countries).features.filter(
    (one) => one.id !== LEFT_OUT,
  )
  const projection = geoNaturalEarth1().fitSize([WORLD_WIDTH, WORLD_HEIGHT], {
    type: 'FeatureCollection',
    features: countries,
  })
  const path = geoPath(projection).digits(0)
  return new Map(
    countries.map(
      (one, at) =>
        [countryCode(String(one.id ?? '')) ?? `unnamed-${at}`, relativePath(path(one) ?? '')] as const,
    ),
  )
}

/** The same outlines with each point as its distance from the last: half the letters, and pages carry the outlines of all countries they name. */
export function relativePath(path: string): string {
  return path
    .split('M')
    .slice(1)
    .map((ring) => {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number))
      const steps = points.slice(1).flatMap(([x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = points[at] ?? []
        return [x - fromX, y - fromY]
      })
      const drawn = steps.map((step, at) => (at === 0 || step < 0 ? `${step}` : ` ${step}`)).join('')
      return `M${points[0]?.join(' ') ?? ''}l${drawn}z`
    })
    .join('')
}

/** "804" -> "UA". Unicode's canonical form of a locale turns ISO 3166-1 numbers into letters. */
function countryCode(numeric: string): string | null {
  if (!/^\d{3}$/.test(numeric)) return null
  const [locale] = Intl.getCanonicalLocales(`und-${numeric}`)
  const region = locale?.split('-')[1] ?? ''
  return /^[A-Z]{2}$/.test(region) ? region : null
}

/** The land under every map, as a file of its own that browsers keep. Its grey reads on light and dark. */
export function worldSvg(): string {
  const land = [...countryPaths().values()].join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}"><path fill="#8c8a84" fill-opacity=".3" stroke="#8c8a84" stroke-opacity=".45" stroke-width="5" d="${land}"/></svg>`
}
