import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue, Concept, GazetteerEntry, Lexicon, Source } from '../domain/index.ts'
import { checkBlocks, checkConcepts, checkGazetteer, checkSources } from './check-catalogue.ts'
import { isConceptLine, isGazetteerLine } from './quick-check.ts'
import { readChecked, readCheckedLines } from './read-checked.ts'
import { readMeanings } from './read-meanings.ts'
import {
  ActPhrases,
  Blocks,
  ConceptLine,
  Cues,
  FigureGroups,
  FigureMeasures,
  FigureSlots,
  Frames,
  GazetteerLine,
  Namings,
  SourceLine,
  SpeechVerbs,
} from './schema.ts'

/** Files of `gazetteer/`, each with the one kind of entity it holds. */
export const GAZETTEER_FILES = {
  'countries.jsonl': 'country',
  'capitals.jsonl': 'capital',
  'metonyms.jsonl': 'metonym',
  'persons.jsonl': 'person',
  'organisations.jsonl': 'org',
  'places.jsonl': 'place',
  'financial.jsonl': 'financial',
} as const satisfies Record<string, GazetteerEntry['kind']>

/**
 * Reads and checks the whole catalogue: blocks, sources, gazetteer, lexicon.
 * @param folder the top folder `catalog/`
 * @param moreSources further files of outlets, such as those of the sample edition
 * @throws CatalogueError naming file, line and field of the first mistake
 */
export function loadCatalogue(folder: string, moreSources: readonly string[] = []): Catalogue {
  const blocksFile = join(folder, 'blocks.json')
  const blocks = readChecked(blocksFile, Blocks)
  checkBlocks(blocks, blocksFile)
  const files = [join(folder, 'sources.jsonl'), ...moreSources]
  const sources = files.flatMap((file) => loadSourcesFile(file, blocks))
  return { blocks, sources, gazetteer: loadGazetteer(folder), lexicon: loadLexicon(folder) }
}

function loadSourcesFile(file: string, blocks: Catalogue['blocks']): Source[] {
  const sources = readCheckedLines(file, SourceLine)
  checkSources(sources, blocks, file)
  return sources
}

function loadGazetteer(folder: string): GazetteerEntry[] {
  const parts = Object.entries(GAZETTEER_FILES).map(([name, kind]) => {
    const file = join(folder, 'gazetteer', name)
    return { file, kind, entries: readCheckedLines(file, GazetteerLine, { isCertain: isGazetteerLine }) }
  })
  checkGazetteer(parts)
  return parts.flatMap((part) => part.entries)
}

function loadLexicon(folder: string): Lexicon {
  const file = (name: string) => join(folder, 'lexicon', name)
  return {
    concepts: loadConcepts(file('concepts')),
    speechVerbs: readChecked(file('speech-verbs.json'), SpeechVerbs, []),
    frames: readChecked(file('frames.json'), Frames, []),
    namings: readChecked(file('namings.json'), Namings, []),
    cues: readChecked(file('cues.json'), Cues, {}),
    blameShapes: readChecked(file('blame-shapes.json'), Cues, {}),
    judgements: readChecked(file('judgements.json'), Cues, {}),
    figureSlots: readChecked(file('figure-slots.json'), FigureSlots, []),
    actPhrases: readChecked(file('act-phrases.json'), ActPhrases, {}),
    figureMeasures: readChecked(file('figure-measures.json'), FigureMeasures, []),
    figureGroups: readChecked(file('figure-groups.json'), FigureGroups, []),
    meanings: readMeanings(file('meanings')),
  }
}

/** Concepts stand in one file for each field of life; their order is that of the ids, whatever the file. */
function loadConcepts(folder: string): Concept[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name))
  const parts = files.map((file) => {
    return { file, concepts: readCheckedLines(file, ConceptLine, { isCertain: isConceptLine }) }
  })
  checkConcepts(parts)
  return parts
    .flatMap((part) => part.concepts)
    .sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
}
