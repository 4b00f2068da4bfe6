import { directionOf } from './format.ts'

/** Somebody's text in its own language and direction, kept from turning the text around it. */
export function ForeignText({ text, language }: { text: string; language: string }) {
  if (language === 'und') return <bdi>{text}</bdi>
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  )
}
