import { describe, expect, it } from 'vitest'
import { authorizedDomainOf, redirectUriPolicyBreach } from './redirect-uri.ts'

describe('the policy for redirect URIs', () => {
  it.each([
    'https://app.example.com/callback',
    'https://app.example.co.uk/callback?tenant=1',
    'http://localhost:4310/api/oauth/callback',
    'http://127.0.0.1:4310/',
    'https://bit.ly/google-callback/x',
  ])('allows %s', (uri) => {
    expect(redirectUriPolicyBreach(uri)).toBeNull()
  })

  it.each([
    ['http outside localhost', 'http://app.example.com/'],
    ['a raw IP', 'https://203.0.113.7/'],
    ['a raw IPv6', 'https://[2001:db8::1]/'],
    ['a private ending', 'https://app.corp.internal/'],
    ['a reserved ending', 'https://app.invalid/'],
    ['a documentation ending', 'https://guidepost.example/'],
    ['a bare host', 'https://server/'],
    ['a fragment', 'https://app.example.com/#x'],
    ['userinfo', 'https://user:pass@app.example.com/'],
    ['a traversal', 'https://app.example.com/a/../b'],
    ['an encoded traversal', 'https://app.example.com/%2e%2e/b'],
    ['a wildcard', 'https://*.example.com/'],
    ['a bad percent escape', 'https://app.example.com/%zz'],
    ['NUL', 'https://app.example.com/%00'],
    ['a space', 'https://app.example.com/a b'],
    ['another scheme', 'com.example.app:/callback'],
    ['Google’s own content host', 'https://x.googleusercontent.com/'],
    ['a URL shortener', 'https://bit.ly/x'],
  ])('refuses %s', (_, uri) => {
    expect(redirectUriPolicyBreach(uri)).toMatch(/^Invalid Redirect: /)
  })
})

it('lists the registrable domain under Branding, and none for localhost', () => {
  expect(authorizedDomainOf('https://app.example.com/cb')).toBe('example.com')
  expect(authorizedDomainOf('https://app.example.co.uk/cb')).toBe('example.co.uk')
  expect(authorizedDomainOf('http://localhost:4310/cb')).toBeNull()
})
