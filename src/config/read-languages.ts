import type { SettingName } from './index.ts'

/** Languages that pages can be read in; the same as in `domain/`, which a test holds together. */
export const CONFIGURABLE_LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'pt', 'ru', 'tr', 'uk', 'zh'] as const

/** Reads PARALLAX_READING_LANGUAGES, each once, in the order given. Adds a message when it cannot be followed. */
export function readLanguages(
  { text, errors }: { readonly text: (name: SettingName) => string | null; readonly errors: string[] },
  hasModel: boolean,
): string[] {
  const raw = text('PARALLAX_READING_LANGUAGES')
  if (raw === null) return []
  const named = raw
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '' && one !== 'en')
  const unknown = named.filter((one) => !(CONFIGURABLE_LANGUAGES as readonly string[]).includes(one))
  if (unknown.length > 0)
    errors.push(
      `PARALLAX_READING_LANGUAGES names "${unknown[0]}"; give some of: ${CONFIGURABLE_LANGUAGES.join(', ')}.`,
    )
  if (named.length > 0 && !hasModel)
    errors.push('PARALLAX_READING_LANGUAGES needs a language model: set PARALLAX_MODEL, or leave it empty.')
  return [...new Set(named)]
}
