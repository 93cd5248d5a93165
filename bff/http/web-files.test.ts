import express from 'express'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webFiles } from './web-files.ts'

const code = 'export const answer = 42 // '.padEnd(2000, '.')
let webRoot: string
let server: Server
let origin: string

beforeAll(async () => {
  webRoot = mkdtempSync(path.join(os.tmpdir(), 'guidepost-web-'))
  mkdirSync(path.join(webRoot, 'assets'))
  writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Guidepost</title>')
  writeFileSync(path.join(webRoot, 'assets/page-1.js'), code)
  writeFileSync(path.join(webRoot, 'assets/page-1.js.br'), brotliCompressSync(code))
  writeFileSync(path.join(webRoot, 'assets/page-1.js.gz'), gzipSync(code))
  writeFileSync(path.join(webRoot, 'assets/small-1.js'), '1')
  server = createServer(express().use(webFiles(webRoot)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(webRoot, { recursive: true })
})

const get = (address: string, accepts: string) =>
  fetch(`${origin}${address}`, { headers: { 'Accept-Encoding': accepts } })

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('to a browser that accepts %s an asset is sent as %s, and is the same after all', async (accepts, coding) => {
  const response = await get('/assets/page-1.js', accepts)
  expect(response.headers.get('content-encoding')).toBe(coding)
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('vary')).toContain('Accept-Encoding')
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(await response.text()).toBe(code)
})

test('an asset without a compressed twin is sent as it is', async () => {
  const response = await get('/assets/small-1.js', 'br')
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toBe('1')
})

test('every other address is the page, asked for each time', async () => {
  const response = await get('/setup/abc/client', 'br')
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain('<title>Guidepost</title>')
})

test.each(['/assets/gone-1.js', '/llms.txt', '/.well-known/ai-catalog.json'])(
  '%s is no page of ours: 404',
  async (file) => {
    expect((await get(file, 'br')).status).toBe(404)
  },
)
