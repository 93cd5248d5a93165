import { writeFileSync } from 'node:fs'
import { likenessSource } from './likeness.ts'

writeFileSync(new URL('../bff/domain/evidence/likeness-words.ts', import.meta.url), likenessSource())
