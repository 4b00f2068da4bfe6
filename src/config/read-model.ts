import type { ModelConfig, SettingName } from './index.ts'

/** The readers of single settings, as `readConfig` has them. */
interface Readers {
  readonly text: (name: SettingName) => string | null
  readonly number: (name: SettingName, fallback: number, low: number, high: number) => number
  readonly url: (name: SettingName, protocols: readonly string[]) => string | null
  readonly errors: string[]
}

const PROVIDERS = ['anthropic', 'openai', 'google'] as const
const TOKENS_DAY = 500_000
const TOKENS_EVENT = 100_000
const TIMEOUT_SECONDS = 90
/** More than any day costs: only catches slips of the pen. */
const MOST_TOKENS = 10_000_000_000

/** Reads the settings of the language model; null without PARALLAX_MODEL. Adds a message for each that cannot be read. */
export function readModel(readers: Readers): ModelConfig | null {
  const { text, number, url, errors } = readers
  const address = url('PARALLAX_MODEL_URL', ['http:', 'https:'])
  const named = text('PARALLAX_MODEL')
  if (named === null) {
    if (address !== null)
      errors.push('PARALLAX_MODEL is empty; name the model that PARALLAX_MODEL_URL serves.')
    return null
  }
  const identity = identify(named, address, errors)
  const prices = readPrices(readers)
  const moneyPerDay = readMoney('PARALLAX_MODEL_MONEY_DAY', readers)
  const moneyPerEvent = readMoney('PARALLAX_MODEL_MONEY_EVENT', readers)
  if (prices === null && (moneyPerDay !== null || moneyPerEvent !== null))
    errors.push('PARALLAX_MODEL_PRICES is empty; a budget in money needs the prices.')
  return {
    ...identity,
    url: address,
    key: text('PARALLAX_MODEL_KEY'),
    keyFile: text('PARALLAX_MODEL_KEY_FILE'),
    timeout: number('PARALLAX_MODEL_TIMEOUT', TIMEOUT_SECONDS, 1, 600) * 1000,
    prices,
    limits: {
      tokensPerDay: number('PARALLAX_MODEL_TOKENS_DAY', TOKENS_DAY, 0, MOST_TOKENS),
      tokensPerEvent: number('PARALLAX_MODEL_TOKENS_EVENT', TOKENS_EVENT, 0, MOST_TOKENS),
      moneyPerDay,
      moneyPerEvent,
    },
  }
}

/** "anthropic/NAME" is the provider's; with an address every name is taken as it stands, slashes and all. */
function identify(
  named: string,
  address: string | null,
  errors: string[],
): Pick<ModelConfig, 'provider' | 'name'> {
  const provider = PROVIDERS.find((one) => named.startsWith(`${one}/`))
  if (provider !== undefined) return { provider, name: named.slice(provider.length + 1) }
  if (address === null)
    errors.push(
      `PARALLAX_MODEL is "${named}"; give anthropic/NAME, openai/NAME or google/NAME, or set PARALLAX_MODEL_URL.`,
    )
  return { provider: 'compatible', name: named }
}

function readPrices({ text, errors }: Readers): ModelConfig['prices'] {
  const raw = text('PARALLAX_MODEL_PRICES')
  if (raw === null) return null
  const parts = raw.split('/').map(readAmount)
  const [input, output] = parts
  if (parts.length === 2 && input != null && output != null) return { input, output }
  errors.push(`PARALLAX_MODEL_PRICES is "${raw}"; give two amounts, such as 0.15/0.60.`)
  return null
}

function readMoney(name: SettingName, { text, errors }: Readers): number | null {
  const raw = text(name)
  if (raw === null) return null
  const amount = readAmount(raw)
  if (amount === null) errors.push(`${name} is "${raw}"; give an amount, such as 2.50.`)
  return amount
}

function readAmount(raw: string): number | null {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(raw.trim()) ? Number(raw) : null
}
