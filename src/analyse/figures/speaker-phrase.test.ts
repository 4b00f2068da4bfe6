import { describe, expect, it } from 'vitest'
import { type Place, speakerAt } from './speaker-phrase.ts'

/** Language, sentence with the figure in brackets and verbs of speech in angle brackets, and who states the figure. */
type Case = readonly [language: string, text: string, speaker: string | null | undefined]

const CASES: readonly Case[] = [
  ['en', 'Emergency services <said> [12] people were hurt.', 'Emergency services'],
  ['en', '[45] people were killed, the health ministry <said>.', 'the health ministry'],
  [
    'en',
    'The ministry <said> 1.28 million marched, while the CGT union put the number at [3.5] million.',
    'the CGT union',
  ],
  ['en', 'The UN office, citing the Red Crescent, <said> [11,300] had died.', 'The UN office'],
  ['en', 'Six people were killed in Kyiv and [12] were hurt.', undefined],
  ['en', 'On Tuesday he <said> [300] were missing.', null],
  ['en', 'Over [1,300] children killed since March — UN agency', 'UN agency'],
  ['en', 'Gunmen kill [dozens], Islamic State <claims> attack', undefined],
  ['en', 'It won [51.2]% of the vote, a result the opposition <rejected>.', undefined],
  [
    'en',
    '[Six] people, four of them police officers, were killed on roads in the district that Rome <says> were closed.',
    undefined,
  ],
  ['es', 'Son unos [2.000] los detenidos que el ministro reconoce.', 'el ministro'],
  ['es', 'Son el doble que los [1.010] que documentó la fiscalía.', 'la fiscalía'],
  ['fr', 'Selon la junte, [six] personnes ont été blessées.', 'la junte'],
  ['fr', 'Le ministère a compté 1,28 million de manifestants, le syndicat [3,5] millions.', 'le syndicat'],
  ['es', 'El Ministerio del Interior elevó a [820] los muertos.', 'El Ministerio del Interior'],
  ['de', '[Dreißig] Menschen starben, teilte das Innenministerium mit.', 'das Innenministerium'],
  ['de', '[Dreißig] Menschen starben, wie die Behörden mitteilten.', 'die Behörden'],
  ['de', 'Mindestens [60] Menschen sind nach UN-Angaben umgekommen.', 'UN'],
  ['ru', 'Погибли [36] человек, <сообщили> в областном управлении МЧС.', 'управлении МЧС'],
  ['en', 'The council <condemned> the plan after [47] people were injured.', undefined],
  ['en', 'The commander raised his <claim> to [74] villages.', 'The commander'],
  ['ru', 'По данным МВД, погибли [шесть] полицейских.', 'МВД'],
  ['ru', 'Погибли [36] человек, <сообщили> в МЧС.', 'МЧС'],
  ['uk', 'Рятувальники <повідомили>, що загинули [десятеро] людей.', 'Рятувальники'],
  ['uk', 'За його словами, зникли [41] людина.', null],
  ['pt', 'A Defesa Civil contabiliza [75] mortos.', 'A Defesa Civil'],
  ['tr', 'Yetkililer can kaybının [275] olduğunu <bildirdi>.', 'Yetkililer'],
  ['ar', '<قال> الدفاع المدني إن [35] شخصا قتلوا.', 'الدفاع المدني'],
  ['zh', '石川县政府<说>,地震已造成[48]人死亡。', '石川县政府'],
]

function read(language: string, marked: string): string | null | undefined {
  const speech: Place[] = []
  let figure: Place = { start: 0, end: 0 }
  let text = ''
  for (const part of marked.split(/(<[^>]*>|\[[^\]]*\])/u)) {
    const bare = part.replace(/^[<[]|[>\]]$/gu, '')
    const place = { start: text.length, end: text.length + bare.length }
    if (part.startsWith('<')) speech.push(place)
    if (part.startsWith('[')) figure = place
    text += bare
  }
  const found = speakerAt({ text, language, speech, names: [] }, figure)
  return found === null ? undefined : found.surface
}

describe('speakerAt', () => {
  it.each(CASES)('%s: %s', (language, text, speaker) => {
    expect(read(language, text)).toBe(speaker)
  })
})
