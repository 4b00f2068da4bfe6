import { estimateTokens, type ModelRequest, type TextModel } from '../../src/llm/index.ts'
import { DATAMARK } from '../../src/write/prompt/clean-evidence.ts'
import { type TrueTranslation, trueTranslations } from './score-translations.ts'

const LANGUAGES: Readonly<Record<string, string>> = {
  Arabic: 'ar',
  German: 'de',
  Spanish: 'es',
  Persian: 'fa',
  French: 'fr',
  Portuguese: 'pt',
  Russian: 'ru',
  Turkish: 'tr',
  Ukrainian: 'uk',
  Chinese: 'zh',
}

/** A model that translates the sentences that were written by hand and gives every other one back as it is. Keeps its requests. */
export function translatorModel(): TextModel & { readonly requests: ModelRequest[] } {
  const known = new Map(trueTranslations().map((one) => [keyOf(one), one.text]))
  const requests: ModelRequest[] = []
  return {
    id: 'translator',
    requests,
    ask: async (request) => {
      if (!request.system.startsWith('Translate')) return said(request, { answers: [] })
      requests.push(request)
      const language = LANGUAGES[/into (\p{L}+)/u.exec(request.system)?.[1] ?? ''] ?? 'en'
      const answers = [...request.prompt.matchAll(/^([a-z]{3}): (.*)$/gmu)].map((match) => {
        const of = (match[2] ?? '').replaceAll(DATAMARK, ' ')
        return { id: match[1], text: known.get(keyOf({ language, of })) ?? of }
      })
      return said(request, { answers })
    },
  }
}

function keyOf({ language, of }: { readonly language: string; readonly of: TrueTranslation['of'] }): string {
  return `${language} ${of}`
}

function said({ system, prompt }: ModelRequest, value: unknown): Awaited<ReturnType<TextModel['ask']>> {
  const used = { input: estimateTokens(system + prompt), output: estimateTokens(JSON.stringify(value)) }
  return { ok: true, value: { value, used, milliseconds: 1 } }
}
