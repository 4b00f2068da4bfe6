const DEFINITE = /^ال/u

/** "السعودية" becomes "للسعودية" behind "to": the article loses its alif, so the matcher's prefixes do not fit. */
export function behindTo(name: string): string[] {
  return DEFINITE.test(name) ? [`لل${name.slice(2)}`, `ولل${name.slice(2)}`] : []
}

/** Feminine and plural of the name of a people or of its adjective. */
function peopleForms(name: string): string[] {
  const bare = name.replace(DEFINITE, '')
  if (!bare.endsWith('ي')) return []
  return ['ة', 'ين', 'ون', 'ات', 'تين'].map((ending) => bare + ending)
}

/** Second spellings of a final vowel that newspapers mix, which the matcher does not fold: ة and ه, ا and ة. */
function spellings(name: string): string[] {
  return name.endsWith('ة') ? [`${name.slice(0, -1)}ه`] : []
}

/** Arabic forms of a name, without the name itself. */
export function arabicForms(name: string, isPeople: boolean): string[] {
  return [...behindTo(name), ...(isPeople ? peopleForms(name) : []), ...spellings(name)]
}
