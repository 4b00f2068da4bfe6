import type { Hono } from 'hono'
import type { Catalogue, GazetteerEntry, ReadingLanguage } from '../domain/index.ts'
import type { Db } from '../publish/index.ts'
import type { Assets } from './assets.ts'
import type { BlockNaming } from './block-naming.ts'

/** One threshold as the methodology page prints it. */
export interface Threshold {
  readonly name: string
  readonly value: number | string
  /** "origins", "hours", "share". */
  readonly unit: string
  readonly meaning: string
  /** Where the value comes from. */
  readonly origin?: string
}

export interface ThresholdGroup {
  readonly title: string
  readonly rows: readonly Threshold[]
}

/** What the site is made of. The caller owns `db`. */
export interface SiteOptions {
  readonly db: Db
  readonly catalogue: Pick<Catalogue, 'blocks'> & Partial<Pick<Catalogue, 'gazetteer'>>
  /** Address under which readers reach the site; null: that of each request. */
  readonly publicUrl?: string | null
  readonly now: () => Date
  /** Languages besides English that a page may be read in; absent: none. */
  readonly readingLanguages?: readonly ReadingLanguage[]
  /** Real thresholds of the other stages, for the methodology page. */
  readonly thresholds?: readonly ThresholdGroup[]
  /** JSON routes and feeds, from `createApi`. */
  readonly api?: Hono
  /** What the API page lists, from `apiRoutes`. */
  readonly apiRoutes?: readonly ApiRoute[]
  /** Told of every bug a page ran into. */
  readonly onError?: (error: unknown, path: string) => void
}

export interface ApiRoute {
  readonly path: string
  readonly answer: string
  readonly query?: string
}

/** What every action reads. */
export interface Site extends Required<Pick<SiteOptions, 'db' | 'now'>> {
  readonly catalogue: SiteOptions['catalogue']
  readonly publicUrl: string | null
  readonly readingLanguages: readonly ReadingLanguage[]
  readonly thresholds: readonly ThresholdGroup[]
  readonly apiRoutes: readonly ApiRoute[]
  readonly naming: BlockNaming
  readonly assets: Assets
  readonly entity: (id: string) => GazetteerEntry | undefined
  /** English name of an entity id. */
  readonly entityName: (id: string) => string
}

export type Theme = 'auto' | 'light' | 'dark'
