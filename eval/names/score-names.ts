import { readFileSync } from 'node:fs'
import { nameShape } from '../../src/text/name-shape.ts'
import { skeleton } from '../../src/text/skeleton.ts'

type Name = Readonly<Record<string, string>>

/** Names of public figures as newspapers write them; none of them was used to make the rules' tables but as words. */
export function readNames(): Name[] {
  return JSON.parse(readFileSync(new URL('./name-pairs.json', import.meta.url), 'utf8')) as Name[]
}

export interface NameFigures {
  readonly language: string
  readonly pairs: number
  /** Share of the names whose Latin writing meets this one. */
  readonly recall: number
  /** Meetings of two different names among 1,000 pairs of different names. */
  readonly falsePerThousand: number
}

/** Whether link would see one name in two writings: equal skeletons or equal coarse shapes. */
export function meet(left: string, right: string): boolean {
  const [one, other] = [skeleton(left), skeleton(right)]
  if (one.length >= 3 && one === other) return true
  const shape = nameShape(left)
  return shape !== '' && shape === nameShape(right)
}

/** How names in each language meet their Latin writing. */
export function scoreNames(names: readonly Name[] = readNames()): NameFigures[] {
  const languages = Object.keys(names[0] as Name).filter((language) => language !== 'en')
  return languages.map((language) => {
    let right = 0
    let wrong = 0
    for (const left of names) {
      for (const other of names) {
        if (!meet(left.en as string, other[language] as string)) continue
        if (left === other) right += 1
        else wrong += 1
      }
    }
    const different = names.length * (names.length - 1)
    return {
      language,
      pairs: names.length,
      recall: right / names.length,
      falsePerThousand: (wrong / different) * 1000,
    }
  })
}
