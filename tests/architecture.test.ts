import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const src = join(checkout, 'src')

/** ARCHITECTURE.md as data: what each folder may import besides itself. */
const LEVEL_0 = ['domain', 'text', 'config', 'log']
const LEVEL_1 = [...LEVEL_0, 'catalog', 'db', 'net', 'llm']
const LEVEL_2 = [...LEVEL_1, 'sources']
const STAGES = ['ingest', 'extract', 'enrich', 'cluster', 'analyse', 'write', 'publish', 'accounts']
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  config: [],
  log: [],
  catalog: LEVEL_0,
  db: LEVEL_0,
  net: LEVEL_0,
  llm: [...LEVEL_0, 'db', 'net'],
  sources: LEVEL_1,
  ...Object.fromEntries(STAGES.map((stage) => [stage, LEVEL_1])),
  pipeline: [...LEVEL_2, ...STAGES],
  api: ['domain', 'text', 'publish', 'sources', 'accounts', 'config', 'log', 'catalog', 'web'],
  web: ['domain', 'text', 'publish', 'sources', 'accounts', 'config', 'log', 'catalog'],
  cli: [...LEVEL_2, ...STAGES, 'pipeline', 'api', 'web', 'app.ts'],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({
    name,
    folder: name.split('/')[0] as string,
    text: readFileSync(join(src, name), 'utf8'),
  }))
const product = files.filter((file) => !/\.test\.tsx?$|(?:^|\/)fixtures\//.test(file.name))
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

function importedFolders(file: { name: string; text: string }): string[] {
  const specifiers = [...file.text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => match[1] as string,
  )
  return specifiers
    .map((specifier) => relative(src, resolve(dirname(join(src, file.name)), specifier)))
    .filter((target) => !target.startsWith('..'))
    .map((target) => target.split('/')[0] as string)
}

describe('the house', () => {
  it('has only folders that ARCHITECTURE.md names', () => {
    const text = readFileSync(join(checkout, 'ARCHITECTURE.md'), 'utf8')
    for (const folder of new Set(
      product.filter((file) => file.name.includes('/')).map((file) => file.folder),
    )) {
      expect(text, `src/${folder}/`).toContain(`\`${folder}/\``)
      expect(Object.keys(MAY_IMPORT), `src/${folder}/`).toContain(folder)
    }
  })

  it('imports down only, and never from a neighbour stage', () => {
    const wrong = product.flatMap((file) => {
      const allowed = MAY_IMPORT[file.folder]
      if (!allowed || !file.name.includes('/')) return []
      return importedFolders(file)
        .filter((folder) => folder !== file.folder && !allowed.includes(folder))
        .map((folder) => `src/${file.name} imports ${folder}`)
    })
    expect(wrong).toEqual([])
  })

  it('lets each table be written by the one folder its migration names', () => {
    const owners = new Map<string, string>()
    for (const name of readdirSync(join(checkout, 'migrations'))) {
      const sql = readFileSync(join(checkout, 'migrations', name), 'utf8')
      for (const match of sql.matchAll(/^-- (\w+): [^\n]*\n(?:--[^\n]*\n)*create table (\w+)/gm)) {
        owners.set(match[2] as string, match[1] as string)
      }
    }
    expect(owners.size).toBeGreaterThan(10)
    const writes = product.flatMap((file) =>
      [...file.text.matchAll(/\b(?:insert into|update|delete from|truncate)\s+([a-z_]+)(?=\s|`|')/g)]
        .map((match) => match[1] as string)
        .filter((table) => owners.has(table) && owners.get(table) !== file.folder)
        .map((table) => `src/${file.name} writes ${table}, which belongs to ${owners.get(table)}`),
    )
    expect(writes).toEqual([])
  })

  it('keeps SQL in the store files of each stage', () => {
    const strays = product.filter(
      (file) =>
        file.folder !== 'db' &&
        !/\/(?:store|store-[a-z-]+)\.ts$/.test(file.name) &&
        /\b(?:insert into|delete from|select [\w*,. ()]+ from)\b/.test(withoutComments(file.text)),
    )
    expect(strays.map((file) => `src/${file.name}`)).toEqual([])
  })

  it('reaches the network through net alone and the environment through the entry alone', () => {
    const wrong = product.flatMap((file) => {
      const code = withoutComments(file.text)
      const found: string[] = []
      if (file.folder !== 'net' && /(?<![\w.'"])fetch\(|from 'undici'/.test(code))
        found.push(`src/${file.name} reaches the network`)
      if (file.name !== 'main.ts' && /process\.env\b/.test(code))
        found.push(`src/${file.name} reads the environment`)
      return found
    })
    expect(wrong).toEqual([])
  })

  it('takes time and chance as arguments', () => {
    const shells = new Set(['main.ts', 'app.ts', 'db/embedded-server.ts'])
    const wrong = product.filter(
      (file) =>
        !shells.has(file.name) &&
        /\bMath\.random\(\)|\bDate\.now\(\)|\bnew Date\(\)/.test(withoutComments(file.text)),
    )
    expect(wrong.map((file) => `src/${file.name}`)).toEqual([])
  })

  it('has no file over 400 lines and no catch-all names', () => {
    const long = product
      .filter((file) => file.text.split('\n').length > 400)
      .map((file) => `src/${file.name}`)
    expect(long).toEqual([])
    expect(
      product
        .map((file) => file.name)
        .filter((name) => /util|helper|manager|service|misc|common\//i.test(name)),
    ).toEqual([])
  })
})
