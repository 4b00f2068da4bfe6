import type { ReadingLanguage } from '../../domain/index.ts'
import { plural } from '../../publish/index.ts'
import type { PageReading } from '../reading.ts'
import { directionOf } from './format.ts'

const OWN_NAMES: Readonly<Record<ReadingLanguage, string>> = {
  ar: 'العربية',
  de: 'Deutsch',
  es: 'español',
  fa: 'فارسی',
  fr: 'français',
  pt: 'português',
  ru: 'русский',
  tr: 'Türkçe',
  uk: 'українська',
  zh: '中文',
}

/** The languages a page can be read in, each by its own name, and what is true of the one it is read in now. */
export function LanguageSwitch(props: {
  languages: readonly ReadingLanguage[]
  reading: PageReading | null
  /** Address of the page in a language; null: in English. */
  pathIn: (language: ReadingLanguage | null) => string
}) {
  const { languages, reading, pathIn } = props
  if (languages.length === 0) return null
  const here = (is: boolean) => (is ? ('page' as const) : undefined)
  return (
    <div class="reading">
      <nav class="language-switch" aria-label="Reading language">
        <ul>
          <li>
            <a href={pathIn(null)} hreflang="en" aria-current={here(reading === null)}>
              English
            </a>
          </li>
          {languages.map((language) => (
            <li>
              <a
                href={pathIn(language)}
                hreflang={language}
                rel="nofollow"
                lang={language}
                dir={directionOf(language)}
                aria-current={here(reading?.language === language)}
              >
                {OWN_NAMES[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {reading !== null && <p class="note">{tell(reading)}</p>}
    </div>
  )
}

/** What a reader should know of a translated page. */
function tell({ translated, complete, model }: PageReading): string {
  const rest = complete
    ? 'The others did not pass, or stand in the words of an outlet, and are left as they are.'
    : 'The others stand in English until the model has translated them.'
  if (translated === 0 || model === null)
    return complete
      ? 'No sentence of this page could be translated so that every check holds; it stands in English.'
      : 'Nothing of this page is translated yet. It is noted as wanted; until then it stands in English.'
  return `${plural(translated, 'sentence')} translated by the language model ${model} and checked against the English ones: numbers, days, names, denials, doubts, outlets. ${rest} Headings and notes stay in English.`
}
