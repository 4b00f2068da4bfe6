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

/**
 * An English sentence whose quotations may be in other languages: each quoted part gets the language of the article
 * it stands in, else of its script, and a direction of its own.
 */
export function MixedText({ text, known = [] }: { text: string; known?: readonly KnownQuote[] }) {
  return (
    <>
      {text.split(/(“[^”]*”)/u).map((piece) => {
        if (!piece.startsWith('“')) return piece
        const inner = piece.slice(1, -1)
        const language = languageOf(inner, known)
        if (language === null) return piece
        return (
          <>
            “
            <bdi lang={language === 'und' ? undefined : language} dir={directionOf(language)}>
              {inner}
            </bdi>
            ”
          </>
        )
      })}
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
