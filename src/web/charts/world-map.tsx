import type { EventView } from '../../domain/index.ts'
import { plural } from '../../publish/index.ts'
import { countryName } from '../pieces/format.ts'
import { countryPaths, WORLD_HEIGHT, WORLD_WIDTH } from './world-geometry.ts'

/** Least origins for each of the four shades. */
const SHADES = [1, 2, 4, 8] as const

/** Origins by the country of the outlet; the land itself is a file that browsers keep. */
export function WorldMap({ view, land }: { view: Pick<EventView, 'articles'>; land: string }) {
  const counts = originsByCountry(view)
  const drawn = countryPaths()
  const off = counts.filter(([code]) => !drawn.has(code)).map(([code]) => countryName(code))
  return (
    <figure class="world">
      <svg
        viewBox={`0 0 ${WORLD_WIDTH} ${WORLD_HEIGHT}`}
        role="img"
        aria-label={`World map: outlets of ${plural(counts.length, 'country', 'countries')} cover this event. The list below names them.`}
      >
        <image href={land} width={WORLD_WIDTH} height={WORLD_HEIGHT} />
        {counts.map(([code, origins]) => (
          <path class={`shade-${shade(origins)}`} d={drawn.get(code)}>
            <title>{`${countryName(code)}: ${plural(origins, 'origin')}`}</title>
          </path>
        ))}
      </svg>
      <p class="world-legend note" aria-hidden="true">
        {SHADES.map((_, at) => (
          <span>
            <svg class="shade-key" viewBox="0 0 10 10" aria-hidden="true">
              <rect class={`shade-${at + 1}`} width="10" height="10" />
            </svg>
            {label(at)}
          </span>
        ))}
      </p>
      <figcaption class="note">
        {counts.map(([code, origins]) => `${countryName(code)} ${origins}`).join(' · ')}
        {off.length > 0 && `. Too small to be drawn at this scale: ${off.join(', ')}`}. Counted by the
        outlet's country. Borders are those of the Natural Earth data; Parallax takes no position on them.
      </figcaption>
    </figure>
  )
}

function label(at: number): string {
  const from = SHADES[at] ?? 1
  const next = SHADES[at + 1]
  if (next === undefined) return `${from} or more origins`
  return next - 1 === from ? String(from) : `${from}–${next - 1}`
}

function shade(origins: number): number {
  return SHADES.filter((least) => origins >= least).length
}

function originsByCountry(view: Pick<EventView, 'articles'>): [string, number][] {
  const origins = new Map<string, Set<string>>()
  for (const { country, origin } of view.articles) {
    if (country === null) continue
    origins.set(country, (origins.get(country) ?? new Set()).add(origin))
  }
  return [...origins]
    .map(([code, set]): [string, number] => [code, set.size])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
