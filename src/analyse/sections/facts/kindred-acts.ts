import { meaningRarity } from '../../claims/pairs/known-words.ts'
import type { Vocabulary } from '../../claims/pairs/vocabulary.ts'

/**
 * Groups of meanings by which news tells one act: who "marches into" a town, "enters" and "takes" it. Ids of the table of
 * meanings; a meaning may stand in several groups. Ordinary acts of news, whoever does them; written by hand.
 */
const GROUPS: readonly string[] = [
  'act-advance act-border act-invade act-occupy act-seize burst capture-seize control cross-pass enter grab march-rally occupy',
  'act-attack act-bomb act-gunman act-hit act-launch act-missile act-shelling act-shoot act-terror-attack attack barrage blow-hit fire-shoot military-offensive pound-strike raid shoot-gun strike-attack strike-attack-b',
  'act-attack act-clash attack battle clash fight fight-combat military-offensive struggle',
  'act-bomb act-erupt act-explode burst explosive flare',
  'act-die act-execute act-kill act-massacre act-victim corpse deadly die-death kill kill-b lose mortality remains-body toll-casualties',
  'act-hospitalise act-injure critical-grave harm hospital sick wound',
  'accident act-collapse act-collide act-crash act-debris catastrophe drop fall-over plunge tumble',
  'act-collapse act-coup act-flee act-resign act-surrender end fall-over oust overcome',
  'accident act-collide act-crash clash ram-collide',
  'ablaze act-burn act-explode fire-blaze',
  'act-damage act-destroy break-damage damage harm ruin shatter wipe',
  'act-arrest act-custody act-kidnap act-seize arrest-catch captivity capture-seize detain jail',
  'act-prisoner-swap act-release free-release liberation release-free',
  'act-evacuate act-flee act-shelter leave relocate run-flee-move vacate',
  'act-withdraw back-return exit leave pull-out-withdraw',
  'act-cancel act-halt act-postpone delete drop freeze pause remove',
  'act-end act-halt act-postpone end freeze late-delayed pause',
  'act-block act-close act-halt close-shut shut',
  'act-launch act-open act-start begin onset start-begin',
  'act-end act-halt complete conclusion end',
  'act-raise act-rise elevate grow impose lift-raise raise-increase rise soar',
  'act-cut act-fall-prices act-withdraw decline drop fall-over shrink',
  'act-tariff customs-border duty impose levy-tax tax-levy',
  'act-declare-winner act-publish-results act-report announce announce-b inform notice-announcement report-news reveal statement',
  'act-declare-winner act-election act-win-election announce announce-b elect reelection victory',
  'accept act-admit act-confirm act-recognise admit-confess confirm',
  'act-demand command direct-straight',
  'act-call-for act-demand ask call-urge plea-appeal push-urge question-ask require',
  'act-threaten act-warn alarm alert threat warn',
  'act-promise affirm assure commit-pledge promise reiterate renew',
  'act-propose motion-proposal offer pitch-propose recommend suggest',
  'accept act-agree act-sign agree agreement approve consensus',
  'act-agree act-ratify act-sign agreement sign-document',
  'act-ceasefire act-halt act-peace agreement pause',
  'act-retaliate answer counter-oppose react reciprocal reply reward',
  'act-deny deny refuse reject',
  'act-condemn bash-criticize object-oppose protest',
  'act-admit act-claim-responsibility claim responsible',
  'act-accuse act-charge act-suspect charge-accuse',
  'act-apologise apology',
  'act-congratulate greet welcome wish-greeting',
  'act-condolences act-mourn act-mourning-day console-comfort mourn sad',
  'act-mourn act-mourning-day mourn',
  'act-land act-visit arrive land-touchdown ride-travel visit',
  'act-meet act-negotiate act-phone-call appointment-meeting assembly gather hold-event negotiation session',
  'act-mediate act-meet act-negotiate communicate negotiation',
  'act-appoint appoint assign assume elect name',
  'act-appoint act-succeed appoint assume follow interim',
  'act-start act-sworn-in begin',
  'act-dismiss act-resign dismiss-job leave oust resign',
  'act-expel oust',
  'act-rescue act-search find hunt look-see search search-b seek',
  'act-rescue act-survive rescue survive',
  'act-find act-search detect find reveal spot-notice uncover',
  'act-examine act-investigate check examine inquest probe-investigate scrutiny',
  'act-charge act-trial appear case-court court court-b hearing-court judge trial-court',
  'act-convict act-sentence convict guilty punish sentence-court verdict',
  'act-clash act-protest gather march-rally rally-protest show-demonstrate',
  'act-destroy act-intercept act-shoot-down shoot-gun',
  'act-hit act-missile act-shoot-down shoot-gun',
  'act-deploy act-mobilise deploy dispatch station',
  'act-aid act-supply aid provide-give provide-supply relief-aid supply',
  'act-aid act-donate aid donate relief-aid',
  'act-ban act-block act-sanction ban exclude limit limit-b',
  'act-lift-ban lift-sanction remove',
  'act-sanction act-tariff limit punish',
  'act-veto act-vote reject',
  'act-election act-vote elect polling vote',
  'act-lose-contact act-missing disappear lose vanish',
  'act-land arrive land-touchdown',
  'act-launch act-orbit throw',
  'act-crash act-sink',
  'act-dam act-flood',
  'act-dismiss act-impeach oust',
  'act-extend renew',
  'act-resume restore',
  'act-rebuild renovate restore',
  'act-train drill-exercise practice-train',
  'act-recall-ambassador act-summon call-phone',
  'act-break-relations act-recall-ambassador',
  'act-lose-election defeat lose lose-defeat',
  'aboard act-examine check enter examine search',
  'drag pull steer',
  'act-fall-prices decline drop fall-over lose plunge slide-fall tumble',
  'act-raise act-rise gain grow raise-increase rally-market rise soar',
]

const kindred = new Map<string, Set<string>>()
for (const group of GROUPS) {
  const ids = group.split(' ')
  for (const id of ids) {
    const known = kindred.get(id) ?? new Set<string>()
    for (const other of ids) if (other !== id) known.add(other)
    kindred.set(id, known)
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Numbers of the meanings that may tell the act of which the numbers are given. */
export function kindredOf(vocabulary: Vocabulary, act: ReadonlySet<number>): Set<number> {
  const ids = [...act].flatMap((number) => [...(kindred.get(vocabulary.meaningOf(number) ?? '') ?? NONE)])
  return new Set(ids.map((id) => vocabulary.numberOf('meaning', id, meaningRarity)))
}
