/**
 * Capitalised words of our own templates: they open a sentence and name nothing. The evidence gate lets these, and
 * only these, stand without a cited span. Names of blocks, of cited outlets and of languages are let through by the
 * gate itself, because they belong to the citation.
 */
export const OWN_WORDS: ReadonlySet<string> = new Set([
  'A',
  'According',
  'Coverage',
  'For',
  'However',
  'If',
  'In',
  'It',
  'Looking',
  'No',
  'On',
  'Other',
  'Outlets',
  'Readers',
  'Reports',
  'Should',
  'The',
  'They',
  'To',
  'Watch',
  'What',
  'Whether',
])

/** English names of languages, as a quotation that is not English is introduced. */
const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** "Russian" for "ru"; "another language" for a code that is none. */
export function languageName(code: string): string {
  if (code === 'und' || code === '') return 'another language'
  try {
    const name = LANGUAGE_NAMES.of(code)
    return name === undefined || name === code ? 'another language' : name
  } catch {
    return 'another language'
  }
}
