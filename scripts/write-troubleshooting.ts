import { mkdirSync, writeFileSync } from 'node:fs'
import { troubleshootingPage } from './troubleshooting.ts'

const page = new URL('../docs/guides/en/troubleshooting.md', import.meta.url)

mkdirSync(new URL('.', page), { recursive: true })
writeFileSync(page, troubleshootingPage())
