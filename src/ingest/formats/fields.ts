import { tidy } from '../../text/markup.ts'
import type { XmlElement } from '../../text/xml.ts'
import { parseFeedDate } from './dates.ts'
import { innerText } from './text-construct.ts'

/** Look-ups that every XML format shares. Names are the canonical ones of `text/xml.ts`. */

/** Child elements of any of the names, in document order. */
export function childrenNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  )
}

/** First child that has text or elements, trying the names in their order. */
export function firstFilled(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  for (const name of names) {
    const found = childrenNamed(element, name).find(
      (child) => child.children.length > 0 && innerText(child) + firstTag(child) !== '',
    )
    if (found !== undefined) return found
  }
  return null
}

function firstTag(element: XmlElement): string {
  return element.children.some((child) => typeof child !== 'string') ? '<' : ''
}

/** Text of the first filled child of the names. */
export function textAt(element: XmlElement, ...names: readonly string[]): string | null {
  const found = firstFilled(element, ...names)
  const text = found === null ? '' : tidy(innerText(found))
  return text === '' ? null : text
}

/** First readable date among the names, in their order. */
export function dateAt(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenNamed(element, name)) {
      const date = parseFeedDate(innerText(child))
      if (date !== null) return date
    }
  }
  return null
}

/** Language that governs the element by `xml:lang`, nearest first. */
export function languageOf(element: XmlElement | null): string | null {
  for (let at = element; at !== null; at = at.parent) {
    const language = asLanguage(
      at.attributes['xml:lang'] ?? (at.parent === null ? at.attributes.lang : undefined),
    )
    if (language !== null) return language
  }
  return null
}

/** A language tag as written, with hyphens; null when it is no tag. */
export function asLanguage(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : null
}

/** Name of a person in the ways feeds write one: "joe@example.org (Joe)", "Joe <joe@example.org>", "Joe". */
export function personName(text: string | null): string | null {
  if (text === null) return null
  const inBrackets = /^\S{1,200}@\S{1,200}\s?\(([^()]{1,200})\)$/.exec(text)?.[1]
  const beforeAddress = /^([^<>@]{1,200})[<(]\S{1,200}@[^<>()\s]{1,200}[>)]$/.exec(text)?.[1]
  const name = tidy(inBrackets ?? beforeAddress ?? text)
  return name === '' ? null : name.slice(0, 300)
}

/** Distinct names joined as a reader expects. */
export function joinNames(names: readonly (string | null)[]): string | null {
  const distinct = [...new Set(names.filter((name): name is string => name !== null && name !== ''))]
  return distinct.length === 0 ? null : distinct.slice(0, 20).join(', ')
}

/** Most categories kept of one entry. */
const MAX_CATEGORIES = 50

/** Distinct, tidy categories. */
export function tidyCategories(categories: readonly (string | null | undefined)[]): string[] {
  const distinct = new Set(categories.map((category) => tidy(category ?? '').slice(0, 200)).filter(Boolean))
  return [...distinct].slice(0, MAX_CATEGORIES)
}
