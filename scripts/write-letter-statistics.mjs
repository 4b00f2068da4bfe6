// Writes src/text/letter-statistics.bin: the n-grams of eld (Apache-2.0) as plain arrays, so that a program need not
// parse two megabytes of JavaScript to tell English from Dutch.
// Run: node scripts/write-letter-statistics.mjs [path of eld], after a new version of the development dependency eld.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const eld = pathToFileURL(process.argv[2] ?? new URL('../node_modules/eld', import.meta.url).pathname).href
const { ngramsData } = await import(`${eld}/src/ngrams/medium.js`)
const { dictionary } = await import(`${eld}/src/dictionary.js`)

/** eld writes each byte beyond ASCII as one character of its own. */
const byteOf = new Map(
  dictionary.flatMap((sign, byte) =>
    sign === ' ' || (byte < 0x80 && !/[a-z'`]/.test(sign)) ? [] : [[sign, byte]],
  ),
)
const codes = Object.values(ngramsData.languages)
const entries = []
for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
  const kept = Object.entries(scores).map(([language, score]) => [Number(language), score])
  const kind = (gram.startsWith(' ') ? 1 : 0) + (gram.endsWith(' ') ? 2 : 0)
  let key = 0
  const signs = [...gram.trim()]
  for (let at = 0; at < 4; at++) key = (key << 8) | (signs[at] === undefined ? 0 : byteOf.get(signs[at]))
  entries.push({ key: key >>> 0, kind, kept })
}
entries.sort((left, right) => left.kind - right.kind || left.key - right.key)
const pairs = entries.flatMap(({ kept }) => kept)
const head = `Letter statistics of eld 2.1.0 (medium), Nito T.M., Apache-2.0, rearranged|${codes.join(' ')}|${entries.length}|${pairs.length}`
const start = Buffer.from(`${head.padEnd(Math.ceil((head.length + 1) / 4) * 4 - 1, ' ')}\n`, 'latin1')
const keys = Buffer.from(Uint32Array.from(entries, ({ key }) => key).buffer)
const kinds = Buffer.from(Uint8Array.from(entries, ({ kind, kept }) => kind * 64 + kept.length))
const languages = Buffer.from(Uint8Array.from(pairs, ([language]) => language))
const scores = Buffer.from(Uint8Array.from(pairs, ([, score]) => score))
writeFileSync(
  new URL('../src/text/letter-statistics.bin', import.meta.url),
  Buffer.concat([start, keys, kinds, languages, scores]),
)
console.log(
  `${entries.length} n-grams, ${pairs.length} scores, ${Math.max(...entries.map((e) => e.kept.length))} languages at most`,
)
