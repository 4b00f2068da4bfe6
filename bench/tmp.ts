import { benchAnalyse } from './analyse.ts'
const sizes = process.argv.slice(2).map(Number)
for (const s of sizes) console.log(JSON.stringify(benchAnalyse(new URL('..', import.meta.url).pathname, [s])[0]))
