import { homedir } from 'node:os'
import { join } from 'node:path'
import { readLanguages } from './read-languages.ts'
import { readModel } from './read-model.ts'

/** Checked settings. Read once, passed in; nothing below reads the environment. */
export interface Config {
  /** PostgreSQL of the user; null: the embedded server in `dataFolder`. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly host: string
  /** 0 means: the first free port from 8080 on. */
  readonly port: number
  /** Address under which readers reach the site; null: the address it listens on. */
  readonly publicUrl: string | null
  /** Read article pages under robots rules; false: the feeds' own text only. */
  readonly pages: boolean
  /** Poll feeds at all. */
  readonly polling: boolean
  /** Days after which a full text is dropped. */
  readonly textDays: number
  /** Addresses ("127.0.0.1:8001") that the network guard lets through although they are private; for tests and intranets. */
  readonly allowedAddresses: readonly string[]
  /** OpenAI-compatible embedding endpoint; null: none, everything works without. */
  readonly embeddings: { readonly url: string; readonly model: string; readonly key: string | null } | null
  /** Language model that may word sentences; null: none, every sentence is computed. */
  readonly model: ModelConfig | null
  /** Languages besides English that readers may ask a page in; needs a model. */
  readonly readingLanguages: readonly string[]
  readonly userAgent: string
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** A language model with its key, its prices and its hard stops. */
export interface ModelConfig {
  /** Whose protocol it speaks; `compatible`: that of OpenAI, at `url`. */
  readonly provider: 'compatible' | 'anthropic' | 'openai' | 'google'
  readonly name: string
  readonly url: string | null
  readonly key: string | null
  readonly keyFile: string | null
  /** Milliseconds for one call. */
  readonly timeout: number
  /** Money for a million tokens; null: unknown, then only tokens are counted. */
  readonly prices: { readonly input: number; readonly output: number } | null
  readonly limits: {
    readonly tokensPerDay: number
    readonly tokensPerEvent: number
    readonly moneyPerDay: number | null
    readonly moneyPerEvent: number | null
  }
}

type ConfigResult =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly errors: readonly string[] }

/** Every setting: its environment name, its meaning, and how its text is read. The reference page is checked against this list. */
export const SETTINGS = {
  DATABASE_URL: 'Address of a PostgreSQL 15 or newer. Empty: Parallax runs its own in the data folder.',
  PARALLAX_DATA:
    'Folder for the embedded database. Default: ~/.local/share/parallax, or .parallax in a checkout.',
  PARALLAX_HOST: 'Address to listen on. Default: 127.0.0.1.',
  PARALLAX_PORT: 'Port to listen on. Default: the first free one from 8080 on.',
  PARALLAX_PUBLIC_URL: 'Address under which readers reach the site, for feeds and links.',
  PARALLAX_PAGES: 'on or off: read article pages under robots rules. Default: on.',
  PARALLAX_POLLING: 'on or off: poll feeds. Default: on.',
  PARALLAX_TEXT_DAYS: 'Days after which full texts are dropped. Default: 30.',
  PARALLAX_ALLOW_ADDRESSES:
    'Private addresses the network guard lets through, as host:port, separated by commas.',
  PARALLAX_EMBEDDINGS:
    'Base address of an OpenAI-compatible embedding endpoint, such as http://127.0.0.1:11434/v1. Default: none.',
  PARALLAX_EMBEDDINGS_MODEL: 'Name of its model; needed when PARALLAX_EMBEDDINGS is set.',
  PARALLAX_EMBEDDINGS_KEY: 'Key of the endpoint, when it asks for one.',
  PARALLAX_MODEL:
    'Language model that may word sentences: anthropic/NAME, openai/NAME or google/NAME; with PARALLAX_MODEL_URL the name alone. Default: none.',
  PARALLAX_MODEL_URL:
    'Base address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1. Default: the address of the provider.',
  PARALLAX_MODEL_KEY: 'Key of the model, when it asks for one.',
  PARALLAX_MODEL_KEY_FILE: 'File that holds the key instead; read at every call.',
  PARALLAX_MODEL_TIMEOUT: 'Seconds for one call, from 1 to 600. Default: 90.',
  PARALLAX_MODEL_PRICES:
    'Money for a million tokens in and out, such as 0.15/0.60. Needed for the two budgets in money.',
  PARALLAX_MODEL_TOKENS_DAY: 'Tokens a day, in and out, that are never exceeded. Default: 500000.',
  PARALLAX_MODEL_TOKENS_EVENT: 'Tokens for one event that are never exceeded. Default: 100000.',
  PARALLAX_MODEL_MONEY_DAY: 'Money a day that is never exceeded. Default: no such stop.',
  PARALLAX_MODEL_MONEY_EVENT: 'Money for one event that is never exceeded. Default: no such stop.',
  PARALLAX_READING_LANGUAGES:
    'Languages besides English that pages may be read in, from ar, de, es, fa, fr, pt, ru, tr, uk, zh, separated by commas; the model translates what readers ask for. Default: none.',
  PARALLAX_USER_AGENT: 'How Parallax names itself to publishers.',
  PARALLAX_LOG: 'debug, info, warn, error or silent. Default: info.',
} as const

export type SettingName = keyof typeof SETTINGS

/** Turns the environment into a `Config`, or into one message per setting that cannot be read. `checkout` is the folder of the package. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  checkout: string,
): ConfigResult {
  const errors: string[] = []
  const text = (name: SettingName): string | null => environment[name]?.trim() || null
  const number = (name: SettingName, fallback: number, low: number, high: number): number => {
    const raw = text(name)
    if (raw === null) return fallback
    const value = Number(raw)
    if (Number.isInteger(value) && value >= low && value <= high) return value
    errors.push(`${name} is "${raw}"; give a whole number from ${low} to ${high}.`)
    return fallback
  }
  const oneOf = <Choice extends string>(
    name: SettingName,
    choices: readonly Choice[],
    fallback: Choice,
  ): Choice => {
    const raw = text(name)
    if (raw === null) return fallback
    const found = choices.find((choice) => choice === raw.toLowerCase())
    if (found === undefined) errors.push(`${name} is "${raw}"; give one of: ${choices.join(', ')}.`)
    return found ?? fallback
  }
  const url = (name: SettingName, protocols: readonly string[]): string | null => {
    const raw = text(name)
    if (raw === null) return null
    if (URL.canParse(raw) && protocols.includes(new URL(raw).protocol)) return raw
    errors.push(
      `${name} cannot be read as an address; it must start with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    )
    return null
  }
  const embeddings = (): Config['embeddings'] => {
    const [address, model] = [
      url('PARALLAX_EMBEDDINGS', ['http:', 'https:']),
      text('PARALLAX_EMBEDDINGS_MODEL'),
    ]
    if (address === null) return null
    if (model === null) errors.push('PARALLAX_EMBEDDINGS_MODEL is empty; name the model of the endpoint.')
    return { url: address, model: model ?? '', key: text('PARALLAX_EMBEDDINGS_KEY') }
  }
  const model = readModel({ text, number, url, errors })
  const value: Config = {
    model,
    readingLanguages: readLanguages({ text, errors }, model !== null),
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    dataFolder: text('PARALLAX_DATA') ?? defaultDataFolder(checkout),
    host: text('PARALLAX_HOST') ?? '127.0.0.1',
    port: number('PARALLAX_PORT', 0, 0, 65_535),
    publicUrl: url('PARALLAX_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    pages: oneOf('PARALLAX_PAGES', ['on', 'off'], 'on') === 'on',
    polling: oneOf('PARALLAX_POLLING', ['on', 'off'], 'on') === 'on',
    textDays: number('PARALLAX_TEXT_DAYS', 30, 1, 3650),
    allowedAddresses: (text('PARALLAX_ALLOW_ADDRESSES') ?? '')
      .split(',')
      .map((a) => a.trim())
      .filter(Boolean),
    embeddings: embeddings(),
    userAgent: text('PARALLAX_USER_AGENT') ?? 'Parallax/0.1 (news comparison; respects robots.txt)',
    logLevel: oneOf('PARALLAX_LOG', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value }
}

/** Each checkout has its own data, so that two never meet; an installed package uses the user's data folder. */
function defaultDataFolder(checkout: string): string {
  return checkout.includes('node_modules')
    ? join(homedir(), '.local', 'share', 'parallax')
    : join(checkout, '.parallax')
}
