import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const quotaAndNetworkSymptoms: Symptoms = {
  // Quota
  'gmail-per-user-rate': [
    'the first import of a large mailbox is refused after some thousand messages',
    'works slowly and fails when it reads fast',
    'one mailbox is asked too often per minute, others are fine',
    'after a minute of waiting it goes on',
  ],
  'gmail-user-rate-lockout': [
    'Google names a time until which the mailbox refuses all calls',
    'each further try pushes the time back',
    'the mailbox is locked for hours after heavy use',
  ],
  'gmail-concurrent-requests': [
    'part of a batch fails when all messages are fetched at once',
    'parallel downloads from one mailbox are refused, one by one it works',
    'ten workers read the same mailbox',
    'fifty requests side by side and some are lost',
  ],
  'gmail-bandwidth-limit': [
    'downloading attachments of gigabytes stops for the day',
    'the backup of a mailbox stops at two and a half gigabytes a day',
    'account exceeded command or bandwidth limits over IMAP',
  ],
  'gmail-sending-limit': [
    'no more mail can be sent today',
    'after five hundred or two thousand recipients sending stops for a day',
    'a newsletter was sent with a normal mailbox',
  ],
  'calendar-per-user-rate': [
    'syncing many calendars in a loop is refused now and then',
    'bursts of calendar calls fail and the next minute works',
    'several events are written quickly and some fail',
  ],
  'calendar-invitation-limit': [
    'copying events with guests stops after a number of events',
    'invitations are blocked for some hours after many were sent',
    'without attendees as many events as wanted can be made',
  ],
  'project-rate-limit': [
    'all mailboxes together ask too fast at the full hour',
    'many tenants sync at the same minute and part is refused',
  ],
  'project-daily-quota': [
    'every day in the afternoon all calls are refused until midnight Pacific time',
    'the daily limit of the project is used up',
  ],
  'shared-oauth-client-quota': [
    'the client that came with the tool is over its quota for everybody',
    'nobody of us uses much, the vendor’s project is exhausted',
    'own client ID cures the rate limit',
  ],
  'pubsub-rate-limit': [
    'creating or changing many subscriptions in a short time is refused',
    'administrative calls to Pub/Sub are limited per minute',
  ],
  'resource-limit-reached': [
    'no more keys can be added to the service account, ten exist',
    'the project has as many topics or subscriptions or clients as allowed',
    'too many service accounts in the project',
  ],
  'sign-in-rate-limit': [
    'many new users sign in on launch day and some are turned away',
    'Google limits how many people may newly sign in per day',
  ],
  'google-rate-limit': ['Google asks to slow down without saying which limit', 'too many requests now and then'],
  // Network
  'google-unavailable': [
    'Google answers 500 or 503 for all of us and then recovers',
    'outage on the status page of Google',
    'it fails once in a while and a second try works',
  ],
  'google-answer-unreadable': [
    'the answer of Google is cut in the middle',
    'unexpected end of JSON input when reading from Google',
  ],
  'google-answer-not-recognised': ['Google gave an answer that nobody has seen before'],
  'network-unreachable': [
    'the server has no internet',
    'connection refused or no route to Google',
    'the container has no network',
    'IPv6 only goes nowhere',
  ],
  'connection-timed-out': [
    'calls to Google hang and then time out',
    'the firewall silently drops outgoing connections to Google',
    'the token endpoint does not answer within the time',
  ],
  'dns-blocked-in-container': [
    'the name oauth2.googleapis.com cannot be resolved in the container',
    'DNS lookups fail on the server, ping by address works',
    'temporary failure in name resolution',
  ],
  'tls-intercepted-by-proxy': [
    'the company proxy replaces certificates and the app does not trust it',
    'antivirus inspects https and the token request fails',
    'self-signed certificate in chain when calling Google',
    'works at home and not in the office',
  ],
  'tls-handshake-failed': [
    'an old system speaks only old TLS and Google hangs up',
    'the secure connection is reset during its start',
  ],
  'proxy-refuses': [
    'the outgoing proxy answers 403 or 407',
    'googleapis.com is not on the allow list of the proxy',
    'proxy settings are missing for the service',
  ],
  'google-host-not-allowed': ['the installation is configured not to call this host'],
  'captive-portal': [
    'a login page of the hotel or guest network answers instead of Google',
    'html of the network provider where JSON is expected',
  ],
  'callback-on-stale-tunnel-host': [
    'the tunnel got a new name and Google still returns to the old one',
    'ngrok was restarted and the callback host is gone',
    'after consent the browser lands on a host that does not exist any more',
  ],
  'callback-unreachable': [
    'after Allow the browser cannot reach the page, connection refused',
    'the consent is given and then localhost refuses to connect',
    'the program that waits for the answer runs on another machine',
    'the callback page does not load, the port is not open',
    'signing in over SSH, the browser is on the laptop and the tool on the server',
  ],
  'request-malformed-on-the-way': [
    'a proxy damages the request and Google does not understand it',
    'Google shows its robot page that the client issued an illegal request',
  ],
  'database-unavailable': ['our database does not answer', 'too many connections to the database'],
  'ca-certificates-missing': [
    'a slim container image has no ca-certificates',
    'the small board or router trusts no authority at all',
    'installing ca-certificates cures the x509 error',
    'the file with trusted certificates is empty',
  ],
}
