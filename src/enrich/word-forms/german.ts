const GENITIVE_NEEDS_APOSTROPHE = /(?:s|ß|x|z)$/u
const ADJECTIVE = /^(\p{Lu}\p{Ll}+)e$/u
const ADJECTIVE_ENDINGS = ['en', 'er', 'es', 'em']
const FEMININE_OR_PLURAL_HEAD = /(?:ung|heit|keit|ion|schaft|tät|en|ei|ik|union|bank)$/u

/** Adjective in front of a noun: "Vereinte Nationen" is also "Vereinten Nationen", "Vereinter Nationen". */
function adjectiveForms(name: string): string[] {
  const [first = '', ...rest] = name.split(' ')
  const stem = ADJECTIVE.exec(first)?.[1]
  if (stem === undefined || rest.length === 0) return []
  return ADJECTIVE_ENDINGS.map((ending) => [stem + ending, ...rest].join(' '))
}

/** "Moskauer", "Kiewer": the people and the things of a city. */
function cityAdjective(name: string): string[] {
  if (name.includes(' ') || !/^\p{Lu}\p{Ll}{3,}$/u.test(name)) return []
  if (name.endsWith('e')) return [`${name}r`]
  return /[aiou]$/u.test(name) && !name.endsWith('au') ? [] : [`${name}er`]
}

/** German forms of a name without the name itself: genitive, adjective endings, city adjectives. */
export function germanForms(name: string, isCity: boolean): string[] {
  const genitive =
    GENITIVE_NEEDS_APOSTROPHE.test(name) || FEMININE_OR_PLURAL_HEAD.test(name) || /^\p{Lu}+$/u.test(name)
      ? []
      : [`${name}s`]
  return [...genitive, ...adjectiveForms(name), ...(isCity ? cityAdjective(name) : [])]
}
