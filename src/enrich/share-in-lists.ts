import { type FigureSlot, WEAPON_UNITS } from '../domain/index.ts'
import { type FoundNumber, isQuantity } from '../text/numbers.ts'

/** A number with what it counts, as far as its neighbours in a list tell. */
export interface ListedNumber {
  readonly number: FoundNumber
  readonly unit: string | null
  readonly slot: FigureSlot | null
}

/** Between two numbers of one list: the noun of the first with its adjectives, and a comma or "and". */
const LIST =
  /^[\s\u00a0]?(?:[\p{L}’'-]{1,24}[\s\u00a0]){0,3}[\p{L}’'-]{0,24}(?:,|、|،)?[\s\u00a0]?(?:(?:and|as well as|y|e|et|und|sowie|и|а также|та|і|й|ve|و|和|及|以及)[\s\u00a0]?)?$/u
/** Between two numbers of one noun that stands behind the second: "1,500 French and 1,000 American troops". */
const SHARED_NOUN = /^[\s\u00a0](?:\p{L}{2,16}[\s\u00a0])?(?:and|y|e|et|und|и|та|і|й|ve|و)[\s\u00a0]$/u
/** A word between two numbers that ends the first one's clause: it has a verb of its own. */
const VERB =
  /(?<!\p{L})(?:were|was|are|is|have|has|had|been|fueron|fue|han|ha|son|sont|ont|été|était|étaient|foram|foi|são|wurden|wurde|sind|ist|haben|были|было|был|стали|були|було|стали|said|say)(?!\p{L})/iu
/** A comma or "and" must stand between them. */
const JOINED = /[,、،和及]|(?<!\p{L})(?:and|as well as|y|e|et|und|sowie|и|та|і|й|ve)(?!\p{L})|\sو/u
const WEAPONS: ReadonlySet<string> = new Set([...WEAPON_UNITS, 'weapon'])

/**
 * Gives numbers of a list what the list is about: in "170 drones, 30 cruise missiles and 120 ballistic missiles were
 * fired" the verb stands by the last alone, in "1,500 French and 1,000 American troops" the noun does.
 */
export function shareInLists(
  text: string,
  numbers: readonly FoundNumber[],
  slots: readonly (FigureSlot | null)[],
): ListedNumber[] {
  const listed = numbers.map((number, at): ListedNumber => {
    return { number, unit: number.unit, slot: slots[at] ?? null }
  })
  for (let at = listed.length - 2; at >= 0; at--) {
    const [own, next] = [listed[at] as ListedNumber, listed[at + 1] as ListedNumber]
    if (own.slot !== null || next.slot === null || !isQuantity(own.unit)) continue
    const between = text.slice(own.number.end, next.number.start)
    if (own.unit === null && next.unit !== null && SHARED_NOUN.test(between)) {
      listed[at] = { ...own, unit: next.unit, slot: next.slot }
    } else if (isAlike(own.unit, next.unit) && isListed(between)) {
      listed[at] = { ...own, slot: next.slot }
    }
  }
  for (let at = 1; at < listed.length; at++) {
    const [before, own] = [listed[at - 1] as ListedNumber, listed[at] as ListedNumber]
    if (own.slot !== null || before.slot === null || own.unit === null) continue
    if (!isAlike(before.unit, own.unit)) continue
    if (isListed(text.slice(before.number.end, own.number.start))) listed[at] = { ...own, slot: before.slot }
  }
  return listed
}

function isListed(between: string): boolean {
  return LIST.test(between) && JOINED.test(between) && !VERB.test(between)
}

/** Both people, or both things of war. */
function isAlike(a: string | null, b: string | null): boolean {
  if (a === 'person' || b === 'person') return a === b
  return a !== null && b !== null && WEAPONS.has(a) && WEAPONS.has(b)
}
