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

/** Length in UTF-16 units from which a quotation in another language stands in lines of its own: a sentence, not a name. */
const OWN_LINES_FROM = 30

/**
 * An English sentence whose quotations may be in other languages: each quoted part gets the language of the article
 * it stands in, else of its script, and a direction of its own.
 */
export function MixedText({ text, known = [] }: { text: string; known?: readonly KnownQuote[] }) {
  return (
    <>
      {text.split(QUOTED).map((piece, at, pieces) => {
        if (!/^[“«]/u.test(piece)) {
          const isSource = /^ \(.*\)\.?$/su.test(piece) && standsAlone(pieces[at - 1] ?? '', known)
          return isSource ? <span class="quote-source">{piece}</span> : piece
        }
        const language = languageOf(piece.slice(1, -1), known)
        if (language === null) return piece
        return <ForeignQuote piece={piece} language={language} />
      })}
    </>
  )
}

function standsAlone(piece: string, known: readonly KnownQuote[]): boolean {
  return piece.length >= OWN_LINES_FROM && languageOf(piece.slice(1, -1), known) !== null
}

/** Right-to-left sentences would tear the line they stand in, so long quotations get their own. */
function ForeignQuote({ piece, language }: { piece: string; language: string }) {
  const lang = language === 'und' ? undefined : language
  if (piece.length >= OWN_LINES_FROM) {
    return (
      <bdi class="foreign-quote" lang={lang} dir={directionOf(language)}>
        {piece}
      </bdi>
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

/** Language of a quoted part: that of an article that holds it, else what its script tells, `und` for other foreign letters, null for English. */
export function languageOf(inner: string, known: readonly KnownQuote[]): string | null {
  const source = known.find(({ quote }) => inner !== '' && quote.includes(inner.replace(/[….]+$/u, '')))
  if (source !== undefined) return source.language === 'en' ? null : source.language
  const script = SCRIPTS.find(([pattern]) => pattern.test(inner))
  if (script !== undefined) return script[1]
  return /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(inner) ? 'und' : null
}
