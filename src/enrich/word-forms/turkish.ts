const VOWELS = /[aeıioöuüâîû]/giu
const HARD_CONSONANTS = /[fstkçşhp]$/iu
/** Names that end in the possessive of a compound ("Bakanlığı", "Cumhuriyeti", "Bankası") take n before case endings. */
const POSSESSIVE_COMPOUND = /\s\S+[ıiuü]$/iu

/** Close vowel that follows by harmony, and the open one. */
function harmony(name: string): readonly [close: string, open: string] {
  const last = (name.match(VOWELS)?.at(-1) ?? 'e').toLocaleLowerCase('tr')
  if ('aıâ'.includes(last)) return ['ı', 'a']
  if ('ouû'.includes(last)) return ['u', 'a']
  return 'öü'.includes(last) ? ['ü', 'e'] : ['i', 'e']
}

/**
 * Turkish case forms written without an apostrophe, as the spelling rules ask for institutions and for names of
 * peoples; with an apostrophe the matcher needs no form.
 */
export function turkishForms(name: string, isPeople: boolean): string[] {
  if (!/\p{Ll}$/u.test(name)) return []
  const [close, open] = harmony(name)
  const isVowel = /[aeıioöuü]$/iu.test(name)
  const d = HARD_CONSONANTS.test(name) ? 't' : 'd'
  const locative = POSSESSIVE_COMPOUND.test(name) ? `nd${open}` : `${d}${open}`
  const buffer = POSSESSIVE_COMPOUND.test(name) ? 'n' : isVowel ? 'y' : ''
  const genitive = isVowel ? `n${close}n` : `${close}n`
  const singular = [genitive, `${buffer}${open}`, `${buffer}${close}`, locative, `${locative}n`].map(
    (e) => name + e,
  )
  if (!isPeople) return singular
  const plural = `${name}l${open}r`
  const i = open === 'a' ? 'ı' : 'i'
  return [
    ...singular,
    plural,
    ...[`${i}n`, open, i, `d${open}`, `d${open}n`].map((ending) => plural + ending),
  ]
}
