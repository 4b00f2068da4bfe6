import type { LanguageCode } from '../../domain/index.ts'
import { wordRates } from '../../text/frequency.ts'
import { stem } from '../../text/stem.ts'

/** Scripts without capitals: names are found by how words or characters keep together. */
const BY_CHARACTER: ReadonlySet<string> = new Set(['zh', 'ja'])
const BY_WORD: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'he', 'hi', 'ko'])
/** Longest run, in characters or in words. */
const LONGEST = { character: 8, word: 3 }
/**
 * Bits that the parts of a run must know of each other (pointwise mutual information of its weakest cut), and the share of
 * the most they can know, which decides in a small stream.
 */
const COHESION = 4
const COHESION_SHARE = 0.5
/** Bits of surprise at both ends of a run: inside a longer word the next sign is no surprise. */
const OPENNESS = 1.2
/** Articles of a run that may lie inside one longer run that is kept, as a share: above it the run is only its part. */
const PART_OF = 0.7
/** Share of titles from which a word is no name. */
const COMMON_WORD = 0.004
/** Shortest name of a script with spaces, in UTF-16 units. */
const SHORTEST = 3
const EDGE = ''

/** Whether names of a language must be found as runs. */
export function needsRuns(language: LanguageCode): boolean {
  return BY_CHARACTER.has(language) || BY_WORD.has(language)
}

/** Whether its words touch each other, so that runs are made of characters. */
export function isByCharacter(language: LanguageCode): boolean {
  return BY_CHARACTER.has(language)
}

/** A stretch of text between known words, as the signs runs are made of. */
export function stretchesOf(text: string, language: LanguageCode): string[][] {
  if (BY_CHARACTER.has(language))
    return (text.match(/[\p{sc=Han}々]+|[\p{sc=Katakana}ー・]{2,}/gu) ?? []).map((run) =>
      /^\p{sc=Han}/u.test(run) ? [...run] : [run],
    )
  return text.split(/[^\p{L}\p{M}\u200c'’\s-]+/u).map((part) => part.split(/\s+/u).filter(Boolean))
}

interface RunCount {
  count: number
  readonly before: Map<string, number>
  readonly after: Map<string, number>
}

/** A run of signs and how often it stands. */
export interface Run {
  readonly text: string
  readonly count: number
}

/**
 * Runs that stand at least `least` times, keep together and end where words end: frequent shorter runs are grown by
 * one sign at a time, so that only what can be frequent is counted.
 */
export function findRuns(
  stretches: readonly (readonly string[])[],
  language: LanguageCode,
  least: number,
): Run[] {
  const glue = BY_CHARACTER.has(language) ? '' : ' '
  const longest = glue === '' ? LONGEST.character : LONGEST.word
  const levels: Map<string, RunCount>[] = []
  let total = 0
  for (const stretch of stretches) total += stretch.length
  for (let length = 1; length <= longest; length++) {
    const level = countLevel(stretches, { length, glue, least, shorter: levels[length - 2] })
    if (level.size === 0) break
    levels.push(level)
  }
  const counts = new Map(
    levels.flatMap((level) => [...level].map(([text, run]) => [text, run.count] as const)),
  )
  const kept = levels.flatMap((level, index) =>
    [...level]
      .filter(([text, run]) => isName(text, run, { counts, total, glue, length: index + 1, language }))
      .map(([text, run]): Run => ({ text, count: run.count })),
  )
  return withoutParts(kept)
}

interface LevelOptions {
  readonly length: number
  readonly glue: string
  readonly least: number
  readonly shorter: ReadonlyMap<string, RunCount> | undefined
}

function countLevel(
  stretches: readonly (readonly string[])[],
  { length, glue, least, shorter }: LevelOptions,
): Map<string, RunCount> {
  const level = new Map<string, RunCount>()
  for (const stretch of stretches) {
    for (let start = 0; start + length <= stretch.length; start++) {
      const signs = stretch.slice(start, start + length)
      if (
        shorter !== undefined &&
        !(shorter.has(signs.slice(1).join(glue)) && shorter.has(signs.slice(0, -1).join(glue)))
      )
        continue
      const text = signs.join(glue)
      let run = level.get(text)
      if (run === undefined) {
        run = { count: 0, before: new Map(), after: new Map() }
        level.set(text, run)
      }
      run.count += 1
      const before = stretch[start - 1] ?? EDGE
      const after = stretch[start + length] ?? EDGE
      run.before.set(before, (run.before.get(before) ?? 0) + 1)
      run.after.set(after, (run.after.get(after) ?? 0) + 1)
    }
  }
  for (const [text, run] of level) if (run.count < least) level.delete(text)
  return level
}

interface RunFrame {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
  readonly glue: string
  readonly length: number
  readonly language: LanguageCode
}

function isName(text: string, run: RunCount, frame: RunFrame): boolean {
  const isKatakana = /^[\p{sc=Katakana}ー・]{3,}$/u.test(text)
  if (frame.glue === '' && frame.length === 1 && !isKatakana) return false
  if (frame.glue !== '' && text.length < SHORTEST) return false
  if (text.split(frame.glue || '\0').some((word) => isCommon(word, frame.language))) return false
  const needed = Math.min(COHESION, COHESION_SHARE * Math.log2(frame.total / run.count))
  if (frame.length > 1 && cohesion(text, run.count, frame) < needed) return false
  return isKatakana || Math.min(openness(run.before), openness(run.after)) >= OPENNESS
}

function isCommon(word: string, language: LanguageCode): boolean {
  return (wordRates(language).get(stem(word, language)) ?? 0) >= COMMON_WORD
}

/** Pointwise mutual information of the weakest cut, in bits. */
function cohesion(text: string, count: number, { counts, total, glue }: RunFrame): number {
  const signs = glue === '' ? [...text] : text.split(glue)
  let weakest = Number.POSITIVE_INFINITY
  for (let cut = 1; cut < signs.length; cut++) {
    const left = counts.get(signs.slice(0, cut).join(glue)) ?? count
    const right = counts.get(signs.slice(cut).join(glue)) ?? count
    weakest = Math.min(weakest, Math.log2((count * total) / (left * right)))
  }
  return weakest
}

/** Branching entropy of the signs beside a run, in bits; every edge of a stretch counts as a sign of its own. */
function openness(beside: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of beside.values()) sum += count
  let entropy = 0
  for (const [sign, count] of beside) {
    const share = count / sum
    entropy += sign === EDGE ? share * Math.log2(sum) : -share * Math.log2(share)
  }
  return entropy
}

function withoutParts(runs: readonly Run[]): Run[] {
  const parts = new Set<string>()
  const byText = new Map(runs.map((run) => [run.text, run]))
  for (const longer of runs) {
    for (let start = 0; start < longer.text.length; start++) {
      for (let end = start + 1; end <= longer.text.length; end++) {
        const part = byText.get(longer.text.slice(start, end))
        if (part && part !== longer && longer.count >= part.count * PART_OF) parts.add(part.text)
      }
    }
  }
  return runs.filter((run) => !parts.has(run.text))
}
