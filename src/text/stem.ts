import snowball from 'snowball-stemmers'

/** Languages whose snowball stemmer is good enough for comparing words. */
const SNOWBALL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
}

/** Inflectional endings, longest first, of languages that have no snowball stemmer here. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  uk: 'ування юються уються остями ськими ського ському ються ється ення ання ості істю істю ами ями ові еві ого ому ими ськ ських ську ться ала али ило ила ив ів їв ах ях ий ій ої ою ею єю ям ам ом ем єм им их ти ть а я о е є у ю и і ї й ь'
    .split(' ')
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1)),
  pl: 'owaniem owania owanie ościami iejszy ościach owych owymi owego owemu ości ością ował ała ało ali iły ami ach ego emu ych ymi ich imi iej owi om em ie ią iem ów ać eć ić ym im ej ą ę a e i o u y'
    .split(' ')
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1)),
}

/** Letters that must stay before a stripped ending. */
const MIN_STEM = 3
/** Stems kept per language, for texts that are read without the table of words. */
const CACHE_LIMIT = 30_000

const caches = new Map<string, Map<string, string>>()
const stemmers = new Map<string, (word: string) => string>()

/** Stem of a normalised word for comparing inside one language; the word itself where no rule is known. */
export function stem(word: string, language: string): string {
  if (SNOWBALL[language] === undefined && ENDINGS[language] === undefined) return word
  let cache = caches.get(language)
  if (cache === undefined) {
    cache = new Map()
    caches.set(language, cache)
  }
  const known = cache.get(word)
  if (known !== undefined) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const stemmed = stemmerOf(language)(word)
  cache.set(word, stemmed)
  return stemmed
}

function stemmerOf(language: string): (word: string) => string {
  let stemmer = stemmers.get(language)
  if (stemmer === undefined) {
    stemmer = makeStemmer(language)
    stemmers.set(language, stemmer)
  }
  return stemmer
}

function makeStemmer(language: string): (word: string) => string {
  const algorithm = SNOWBALL[language]
  if (algorithm !== undefined) {
    const made = snowball.newStemmer(algorithm)
    return (word) => (word.length > MIN_STEM ? made.stem(word) || word : word)
  }
  const endings = ENDINGS[language] as readonly string[]
  return (word) => stripEnding(word, endings)
}

function stripEnding(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (word.length - ending.length >= MIN_STEM && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}
