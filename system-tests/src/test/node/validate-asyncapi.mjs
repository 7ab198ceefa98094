// Validates AsyncAPI documents with the parser of the AsyncAPI project: node validate-asyncapi.mjs FILE…
// Prints what is wrong and ends with status 1 where a document is not valid.
import { readFile } from 'node:fs/promises'
import { Parser } from '@asyncapi/parser'

const ERROR = 0
const parser = new Parser()
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await parser.parse(await readFile(file, 'utf8'))
  const errors = diagnostics.filter(each => each.severity === ERROR)
  errors.forEach(each => console.log(`${file}: ${each.path.join('.')}: ${each.message}`))
  if (errors.length > 0 || !document) process.exitCode = 1
  else console.log(`${file}: AsyncAPI ${document.version()}, ${document.channels().all().length} channels`)
}
