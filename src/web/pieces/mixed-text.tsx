import { directionOf } from './format.ts'

/** Scripts that tell a language well enough to choose its letters; Cyrillic and Latin do not. */
const SCRIPTS: readonly [pattern: RegExp, language: string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Bengali}/u, 'bn'],
  [/\p{sc=Thai}/u, 'th'],
]

/** A quotation a sentence of ours holds, and the language of the article it comes from. */
export interface KnownQuote {
  readonly quote: string
  readonly language: string
}

/** A quotation; the outer marks win when it holds another one. */
const QUOTED = /(“[^”]*”|«[^»]*»)/u

/** Width from which a quotation in another language stands in lines of its own, in Latin letters: a sentence, not a name. */
const OWN_LINES_FROM = 30
/** Letters of a square of their own take the room of two Latin ones. */
const SQUARE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** " (Sample outlet, in Arabic)." after a quotation: who wrote it. */
const SOURCE = /^ \(([^()]+)\)[.,;]?(?=\s|$)/u
/** A stop that a quotation in lines of its own has no room for. */
const STOP = /^[.,;](?=\s|$)/u

/**
 * An English sentence whose quotations may be in other languages: each quoted part gets the language of the article
 * it stands in, else of its script, and a direction of its own. A long one stands in lines of its own, as a newspaper
 * sets it: its writer under it, and no stop of the English sentence left alone on a line.
 */
export function MixedText({
  text,
  known = [],
  base = 'en',
}: {
  text: string
  known?: readonly KnownQuote[]
  /** Language the sentence itself is in. */
  base?: string
}) {
  const pieces = text.split(QUOTED)
  return (
    <>
      {pieces.map((piece, at) => {
        if (!/^[“«]/u.test(piece)) {
          return at > 0 && standsAlone(pieces[at - 1] ?? '', known, base) ? (
            <AfterQuote piece={piece} />
          ) : (
            piece
          )
        }
        const language = languageOf(piece.slice(1, -1), known, base)
        return language === null ? piece : <ForeignQuote piece={piece} language={language} />
      })}
    </>
  )
}

function standsAlone(piece: string, known: readonly KnownQuote[], base: string): boolean {
  return isLong(piece) && languageOf(piece.slice(1, -1), known, base) !== null
}

function isLong(piece: string): boolean {
  return piece.length + (piece.match(SQUARE)?.length ?? 0) >= OWN_LINES_FROM
}

/** What follows a quotation in lines of its own. */
function AfterQuote({ piece }: { piece: string }) {
  const source = SOURCE.exec(piece)
  if (source === null) return piece.replace(STOP, '')
  return (
    <>
      <span class="quote-source">{source[1]}</span>
      {piece.slice(source[0].length)}
    </>
  )
}

/** Right-to-left sentences would tear the line they stand in, so long quotations get their own; the stylesheet sets their marks. */
function ForeignQuote({ piece, language }: { piece: string; language: string }) {
  const lang = language === 'und' ? undefined : language
  if (isLong(piece)) {
    return (
      <q class="foreign-quote" lang={lang} dir={directionOf(language)}>
        {piece.slice(1, -1)}
      </q>
    )
  }
  return (
    <>
      {piece.slice(0, 1)}
      <bdi lang={lang} dir={directionOf(language)}>
        {piece.slice(1, -1)}
      </bdi>
      {piece.slice(-1)}
    </>
  )
}

/**
 * Language of a quoted part: that of an article that holds it, else what its script tells, `und` for other foreign letters, null for
 * the language of the sentence.
 */
export function languageOf(inner: string, known: readonly KnownQuote[], base = 'en'): string | null {
  const words = inner.trim().replace(/[….]+$/u, '')
  const source = known.find(({ quote }) => words !== '' && quote.includes(words))
  if (source !== undefined) return source.language === base ? null : source.language
  const script = SCRIPTS.find(([pattern]) => pattern.test(inner))
  if (script !== undefined) return script[1] === base ? null : script[1]
  return base === 'en' && /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(inner) ? 'und' : null
}
