import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { worldSvg } from './charts/world-geometry.ts'
import { etagOf } from './etag.ts'

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

export interface Asset {
  readonly body: string
  readonly type: string
  readonly etag: string
}

/** Files every page needs. `version` changes with any of them, so that browsers may keep them for ever. */
export interface Assets {
  readonly version: string
  readonly find: (name: string) => Asset | undefined
}

/** Reads the stylesheet and the island from disk and draws the world once. */
export function loadAssets(): Assets {
  const read = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')
  const bodies = {
    'style.css': read('style.css'),
    'island.js': read('island.js'),
    'favicon.svg': read('favicon.svg'),
    'world.svg': worldSvg(),
  }
  const version = createHash('sha256').update(Object.values(bodies).join('\n')).digest('hex').slice(0, 12)
  const files = new Map(
    Object.entries(bodies).map(([name, body]) => {
      const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES
      return [name, { body, type: TYPES[extension], etag: etagOf(body) }] as const
    }),
  )
  return { version, find: (name) => files.get(name) }
}
