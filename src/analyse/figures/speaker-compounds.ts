import type { SpeakerPhrase } from './speaker-phrase.ts'

/** German joins the source to its word: "nach UN-Angaben", "Behördenangaben zufolge". */
const GERMAN_COMPOUND =
  /(?<!\p{L})(?:nach|laut)\s(\p{Lu}[\p{L}-]{1,30}?)-?(?:angaben|Angaben|berichten|kreisen)(?!\p{L})|(?<!\p{L})(\p{Lu}[\p{L}-]{1,30}?)-?(?:angaben|Angaben)\szufolge/gu

/** Sources inside such words of a German sentence; offsets of the sentence. */
export function inCompounds(text: string): SpeakerPhrase[] {
  return [...text.matchAll(GERMAN_COMPOUND)].flatMap((match) => {
    const surface = match[1] ?? match[2]
    if (surface === undefined || OWN.test(surface)) return []
    const start = match.index + match[0].indexOf(surface)
    const cue = { start: match.index, end: match.index + match[0].length }
    return [{ start, end: start + surface.length, surface: surface.replace(/s$/u, ''), cue }]
  })
}

/** No source: "nach Medienberichten" names nobody who counted. */
const OWN = /^(?:Medien|Presse|Zeitungs)/u
