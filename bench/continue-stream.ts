/**
 * Makes a stream of any length out of a real one, for measuring growth only: the real rows first, then further rounds
 * of them. A round stands right behind the one before in time and keeps the rhythm of the real stream, hour for hour.
 * Each of its headlines is the beginning of one real headline and the end of another of the same language and
 * about the same time, cut near the middle, so that words keep their frequencies and bursts while titles are new;
 * all the rows of one event are not cut with the same partner, so that stories stay stories. A seeded random chooses.
 * Nothing of it is written into the repository.
 */
import type { EvaluationRow } from '../eval/clustering/rows.ts'
import { seededRandom } from '../eval/clustering/score.ts'

/** Share of the rows of a round that keep their headline whole: they carry the stories. */
const WHOLE = 0.6
/** Rows before and behind among which a partner is looked for. */
const REACH = 400

/** `count` rows: `rows`, which stand in order of time, and what follows them. */
export function* continueStream(rows: readonly EvaluationRow[], count: number): Generator<EvaluationRow> {
  const random = seededRandom(11)
  const times = rows.map((row) => Date.parse(row.publishedAt as string))
  const span = (times.at(-1) as number) - (times[0] as number) + 1000
  for (let made = 0; made < count; made += 1) {
    const at = made % rows.length
    const round = Math.floor(made / rows.length)
    const row = rows[at] as EvaluationRow
    if (round === 0) yield row
    else {
      const publishedAt = new Date((times[at] as number) + round * span).toISOString()
      const title = random() < WHOLE ? row.title : crossed(row, partnerOf(rows, at, random))
      yield { ...row, id: `${row.id}-${round}`, publishedAt, title }
    }
  }
}

function partnerOf(rows: readonly EvaluationRow[], at: number, random: () => number): EvaluationRow {
  const own = rows[at] as EvaluationRow
  for (let tries = 0; tries < 20; tries += 1) {
    const place = at + Math.round((random() * 2 - 1) * REACH)
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))] as EvaluationRow
    if (row.lang === own.lang) return row
  }
  return own
}

/** Beginning of one headline, end of the other. */
function crossed(left: EvaluationRow, right: EvaluationRow): string {
  const [first, second] = [left.title.split(' '), right.title.split(' ')]
  return [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.ceil(second.length / 2))].join(
    ' ',
  )
}
