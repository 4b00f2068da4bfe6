import type { Evidence, Indicator } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared } from '../claims/prepared.ts'
import { isNamed, readVoice } from '../claims/read-stance.ts'
import { cite } from '../prose/cite.ts'
import { threshold } from '../thresholds.ts'
import { findOutlooks, type Outlook, rowsBySentence } from './find-outlooks.ts'
import { actorIds, idOf, mergeOutlooks, type SharedOutlook } from './merge-outlooks.ts'
import { tellOutlook } from './tell-outlook.ts'

const SHOWN = threshold('indicatorsShown')
/** Watch items of one article, so that one analyst's list does not fill the section. */
const PER_ARTICLE = 3
/** What lifts a watch item: a day named, a condition, each further block, a speaker with an office or a name, a grave matter. */
const POINTS = { day: 4, condition: 3, block: 2, office: 2, name: 1, grave: 1 }

/** Observable acts the sources announce or make a condition, best first. */
export function findIndicators(prepared: Prepared, matrix: Matrix): Indicator[] {
  const shared = mergeOutlooks(prepared, findOutlooks(prepared), rowsBySentence(matrix.rows))
  const ranked = shared
    .map((entry) => ({ entry, points: pointsOf(prepared, entry) }))
    .sort((a, b) => b.points - a.points || a.entry.lead.sentence.key - b.entry.lead.sentence.key)
  const perArticle = new Map<string, number>()
  const shown: Indicator[] = []
  for (const { entry } of ranked) {
    const article = entry.lead.sentence.in.article.id
    const used = perArticle.get(article) ?? 0
    if (used >= PER_ARTICLE || shown.length >= SHOWN) continue
    const indicator = toIndicator(prepared, entry)
    if (indicator === null) continue
    perArticle.set(article, used + 1)
    shown.push(indicator)
  }
  return shown
}

function pointsOf(prepared: Prepared, { lead, members, blocks, origins }: SharedOutlook): number {
  const { attribution } = readVoice(lead.sentence)
  const office = members.some((member) => member.sentence.cues.has('official-titles'))
  const grave = members.some(
    (member) => member.sentence.cues.has('harm') || member.sentence.cues.has('outcome'),
  )
  const central = [...actorIds(prepared, lead)].some((id) => prepared.commonConcepts.has(id))
  return (
    (lead.deadline === null ? 0 : POINTS.day) +
    (lead.kind === 'condition' ? POINTS.condition : 0) +
    POINTS.block * blocks.length +
    (office ? POINTS.office : 0) +
    (isNamed(attribution) ? POINTS.name : 0) +
    (grave ? POINTS.grave : 0) +
    (central ? 1 : 0) +
    origins
  )
}

/** One sentence of each other origin that expects or announces the same. */
function otherVoices(lead: Outlook, members: readonly Outlook[]): Evidence[] {
  const origins = new Set([lead.sentence.in.origin])
  return members.flatMap(({ sentence }) => {
    if (origins.has(sentence.in.origin)) return []
    origins.add(sentence.in.origin)
    return [cite(sentence)]
  })
}

function toIndicator(prepared: Prepared, { lead, members, blocks }: SharedOutlook): Indicator | null {
  const told = tellOutlook(prepared, lead)
  if (told === null) return null
  const { event, previous } = prepared.coverage
  const ids = members.map((member) => idOf(event, member))
  const known = previous?.indicators.find((indicator) => ids.includes(indicator.id))
  const { attribution } = readVoice(lead.sentence)
  const actors = actorIds(prepared, lead)
  // Who says it is no part of what is to be seen.
  if (attribution?.entity != null && actors.size > 2) actors.delete(prepared.names.actor(attribution.entity))
  const concepts = [...actors].filter((id) => lead.sentence.conceptIds.has(id))
  return {
    id: known?.id ?? (ids[0] as string),
    sentence: { ...told, evidence: [...told.evidence, ...otherVoices(lead, members)] },
    kind: lead.kind,
    ...partsOf(lead),
    speaker: isNamed(attribution) ? attribution.speaker : null,
    blocks: [...blocks],
    from: lead.deadline?.from ?? null,
    deadline: lead.deadline?.to ?? null,
    test: {
      entities: [...actors].filter((id) => !concepts.includes(id)).sort(),
      concepts: concepts.sort(),
      numbers: [...lead.numbers].sort(),
      negated: lead.condition?.negated ?? false,
    },
    status: 'open',
    resolution: null,
  }
}

/** The condition, and what the source says would follow, in the source's words; an announcement has no such parts. */
function partsOf({ condition, sentence }: SharedOutlook['lead']): Pick<Indicator, 'trigger' | 'consequence'> {
  if (condition === null) return { trigger: null, consequence: null }
  const { text, start } = sentence.sentence
  const trigger = text.slice(condition.trigger.start - start, condition.trigger.end - start).trim()
  const rest = text.slice(condition.trigger.end - start).replace(/^[,，،、;\s]+/u, '')
  return { trigger, consequence: condition.whole === null || rest === '' ? null : rest }
}
