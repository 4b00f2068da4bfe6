import type { GateInput } from './gate.ts'

/** Letters of an ordinary word that others are built on, and letters that may follow: "forbid", "forbidden". */
const LEAST_ROOT = 5
const LONGEST_FORM = 5

/** Whether a normalised word is built on an ordinary word of its language. */
export function isFormOfKnown(event: GateInput['event'], word: string, language: string): boolean {
  if (language === 'ar') return arabicForms(word).some((form) => event.knows(form, language))
  const roots = word.replace(/^(?:un|in|im|dis|re|не|без|des?|ins?)(?=\p{L}{5})/u, '')
  for (let length = Math.max(LEAST_ROOT, roots.length - LONGEST_FORM); length <= roots.length; length += 1)
    if (event.knows(roots.slice(0, length), language)) return true
  return false
}

/** Arabic writes "and", "will", prepositions, the article and pronouns together with a word. */
function arabicForms(word: string): string[] {
  const bare = word.replace(/^[وف](?=\p{L}{2})/u, '')
  const plain = bare.replace(/^(?:[بلك]?ال|لل|س(?=[يتنأ])|[بلك])(?=\p{L}{3})/u, '')
  return [bare, plain].flatMap((form) => [form, form.replace(/(?:هما|هم|هن|ها|نا|كم|ه)$/u, '')])
}
