import { writeFileSync } from 'node:fs'
import { likenessSentencesSource, likenessSource } from './likeness.ts'

const folder = new URL('../bff/domain/evidence/', import.meta.url)
writeFileSync(new URL('likeness-words.ts', folder), likenessSource())
writeFileSync(new URL('likeness-sentences.ts', folder), likenessSentencesSource())
