import type { Segment } from '../read-segments.ts'
import type { ChargeWords } from './charge-words.ts'

/** The text around a construction of blame: before it, from the party to its end, and behind it. */
export interface Around {
  readonly before: string
  readonly inside: string
  readonly behind: string
}

/** UTF-16 units before a construction in which a word undoes it, in scripts with and without spaces. */
const REACH = 28
const DENSE_REACH = 4
/** "Had Iran violated the agreement, …" supposes. */
const INVERTED = /(?:^|[.;] )(?:Had|Should|Were) (?:the )?$/u
/** "wirft der Türkei kein Fehlverhalten vor". */
const NOT_INSIDE = /(?<!\p{L})(?:kein\p{L}*|nicht|no|не|değil)(?!\p{L})/iu
/** "interfered in no election"; Persian verbs deny by their first letter. */
const NOTHING_BEHIND =
  /^(?: \p{L}+){0,2} (?:no|none|nothing|neither|kein\p{L}*|nichts|ning[uú]n\p{L}*|nada|aucune?|rien|nenhum\p{L}*|ничего|никак\p{L}+|жодн\p{L}+|нічого)(?!\p{L})|^ ?(?:ندانست|نکرد|نخواند|نمی|نیست)/iu
/** "Poland neglected by Brussels": the party suffers what would fault it. */
const PASSIVE_BEHIND = /^ (?:by|von|durch|par|por|pel[oa]s?)(?!\p{L})/iu
/** To break a record or a silence is no wrong. */
const HARMLESS_BEHIND =
  /^(?: \p{L}+){0,3} (?:records?|rekorde?n?|рекорд\p{L}*|récords?|recordes?|rekor\p{L}*|silence|silencio|silêncio|schweigen|молчани\p{L}+|мовчанн\p{L}+|deadlock|new ground|expectations|erwartungen)(?!\p{L})/iu

/** Denied, supposed, asked for or only possible; or no wrong at all. */
export function isUndone(
  { sentence, marks }: Segment,
  words: ChargeWords,
  { before, inside, behind }: Around,
): boolean {
  if (marks.some((mark) => mark.list === 'speech' && mark.id === 'deny')) return true
  if (marks.some((mark) => mark.list === 'blame' && mark.id === 'doubted')) return true
  if (INVERTED.test(before) || NOT_INSIDE.test(inside)) return true
  if ([NOTHING_BEHIND, PASSIVE_BEHIND, HARMLESS_BEHIND].some((pattern) => pattern.test(behind))) return true
  const reach = sentence.language === 'zh' ? DENSE_REACH : REACH
  // Half a word where the text was cut is no word.
  const near = before.length > reach ? before.slice(-reach).replace(/^\p{L}+ /u, '') : before
  return words.open.test(near)
}
