import { cosine } from '../../text/similarity.ts'
import { MIN_SKELETON, sameName, skeleton, transliterate } from '../../text/skeleton.ts'
import { ranked, type Tally } from './tally.ts'

/** One name with its tallies in several languages, the strongest first. */
export interface Group {
  readonly tallies: readonly Tally[]
  /** How far company, days and letters agree between the languages, 0 to 1; 0 for a name of one language. */
  readonly agreement: number
}

/** Agreement of days and company that two spellings of one skeleton need: names of two words, and of one. */
const ENOUGH_TWO_WORDS = 0.08
const ENOUGH_ONE_WORD = 0.25
/** Agreement without any likeness of letters, as between Chinese and others; and by how much the best must lead. */
const ENOUGH_UNLIKE = 0.6
const LEAD_OF_BEST = 0.1
/** Weight of the company a name keeps against the days it rises on. */
const COMPANY = 0.6
/** Companions compared, the most telling first. */
const COMPARED = 40

interface Profile {
  readonly tally: Tally
  readonly surface: string
  readonly words: number
  readonly company: ReadonlyMap<string, number>
}

/**
 * Groups the spellings of one name over languages: consonant skeletons alike and the same company or days; across scripts
 * that keep no consonants (Chinese) company and days alone, when the best partner leads clearly.
 */
export function groupSpellings(tallies: readonly Tally[]): Group[] {
  const rarity = rarityOfCompanions(tallies)
  const profiles = [...tallies].sort(byWeight).map((tally) => profileOf(tally, rarity))
  const bySkeleton = new Map<string, Profile[]>()
  for (const profile of profiles) {
    for (const shape of shapesOf(profile.surface)) {
      const list = bySkeleton.get(shape)
      if (list === undefined) bySkeleton.set(shape, [profile])
      else list.push(profile)
    }
  }
  const taken = new Set<Tally>()
  const groups: { tallies: Tally[]; agreement: number }[] = []
  for (const profile of profiles) {
    if (taken.has(profile.tally)) continue
    taken.add(profile.tally)
    const group = { tallies: [profile.tally], agreement: 0 }
    for (const { partner, agreement } of partnersOf(profile, bySkeleton)) {
      const { language } = partner.tally
      if (taken.has(partner.tally) || group.tallies.some((tally) => tally.language === language)) continue
      taken.add(partner.tally)
      group.tallies.push(partner.tally)
      group.agreement = Math.max(group.agreement, agreement)
    }
    groups.push(group)
  }
  return addUnlike(groups, profiles)
}

function byWeight(left: Tally, right: Tally): number {
  return right.articles - left.articles || (surfaceOf(left) < surfaceOf(right) ? -1 : 1)
}

/** The most frequent full form of a name. */
export function surfaceOf(tally: Tally): string {
  const forms = ranked(tally.forms)
  return (forms.find(([form]) => /\s/u.test(form)) ?? forms[0])?.[0] ?? ''
}

function profileOf(tally: Tally, rarity: ReadonlyMap<string, number>): Profile {
  const surface = surfaceOf(tally)
  const company = [...tally.companions]
    .map(([id, count]): [string, number] => [id, (count / tally.articles) * (rarity.get(id) ?? 0)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPARED)
  return { tally, surface, words: surface.split(/[\s·・]+/u).length, company: new Map(company) }
}

/** Inverse document frequency of every companion over the names it stands with. */
function rarityOfCompanions(tallies: readonly Tally[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { companions } of tallies)
    for (const id of companions.keys()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map([...counts].map(([id, count]) => [id, Math.log((1 + tallies.length) / count)]))
}

/** Keys under which spellings of one name meet. Sibilants fall together, because scripts differ on them most. */
function shapesOf(surface: string): string[] {
  const shape = skeleton(surface).replace(/X/g, 'S')
  const joined = shape.replace(/\s/g, '')
  return joined.length < MIN_SKELETON ? [] : [joined]
}

function partnersOf(
  profile: Profile,
  bySkeleton: ReadonlyMap<string, readonly Profile[]>,
): { partner: Profile; agreement: number }[] {
  return shapesOf(profile.surface)
    .flatMap((shape) => bySkeleton.get(shape) ?? [])
    .filter((partner) => partner.tally.language !== profile.tally.language)
    .filter((partner) => partner.words === profile.words && alike(profile.surface, partner.surface))
    .map((partner) => ({ partner, agreement: agreementOf(profile, partner) }))
    .filter(({ partner, agreement }) => {
      const isSameWriting = transliterate(partner.surface) === transliterate(profile.surface)
      const least = profile.words > 1 ? (isSameWriting ? 0 : ENOUGH_TWO_WORDS) : ENOUGH_ONE_WORD
      return agreement >= least
    })
    .sort((a, b) => b.agreement - a.agreement || byWeight(a.partner.tally, b.partner.tally))
}

function alike(left: string, right: string): boolean {
  const [a, b] = [left.split(/[\s·・]+/u), right.split(/[\s·・]+/u)]
  return a.every((word, index) => sameName(word, b[index] as string) || skeleton(word).length < MIN_SKELETON)
}

/** How far two names keep the same company and rise on the same days, 0 to 1. */
function agreementOf(left: Profile, right: Profile): number {
  const days = cosine(left.tally.days, right.tally.days)
  return COMPANY * cosine(left.company, right.company) + (1 - COMPANY) * days
}

/** Joins single names of scripts without consonants to the group of another language that they agree with best. */
function addUnlike(groups: { tallies: Tally[]; agreement: number }[], profiles: readonly Profile[]): Group[] {
  const profileOfTally = new Map(profiles.map((profile) => [profile.tally, profile]))
  const others = groups.filter((group) => group.tallies[0]?.language !== 'zh')
  const left: typeof groups = []
  for (const group of groups) {
    const own = group.tallies[0] as Tally
    if (own.language !== 'zh') continue
    const rated = others
      .filter((other) => other.tallies.every((tally) => tally.language !== 'zh'))
      .map((other) => ({
        other,
        agreement: agreementOf(
          profileOfTally.get(own) as Profile,
          profileOfTally.get(other.tallies[0] as Tally) as Profile,
        ),
      }))
      .sort((a, b) => b.agreement - a.agreement)
    const [best, second] = rated
    if (
      best &&
      best.agreement >= ENOUGH_UNLIKE &&
      best.agreement - (second?.agreement ?? 0) >= LEAD_OF_BEST
    ) {
      best.other.tallies.push(own)
      best.other.agreement = Math.max(best.other.agreement, best.agreement)
    } else left.push(group)
  }
  return [...others, ...left]
}
