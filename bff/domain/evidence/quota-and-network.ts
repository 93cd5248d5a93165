// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const rate =
  'ratelimitexceeded | rate limit exceeded | rate_limit_exceeded | quota exceeded | quotaexceeded | resource_exhausted | resource has been exhausted | status=429; | too many requests'
const google = 'googleapis.com | accounts.google.com | oauth2.google | google'
const intercepted =
  'self-signed certificate | self signed certificate | self_signed_cert | unable_to_verify_leaf_signature | unable to verify the first certificate | unable to get local issuer | unable_to_get_issuer_cert | certificate signed by unknown authority | certificate verify failed | certificate_verify_failed | certificate unknown | pkix path building failed | depth_zero_self_signed | err_cert_authority_invalid | hostname/ip does not match | err_tls_cert_altname_invalid | unknown ca'
const inbound = '!~pub/sub posts & !~webhook'

export const quotaAndNetworkProfiles: Profiles = {
  'gmail-per-user-rate': {
    seen: [
      [
        `units per minute per user | queries per minute per user | total query cost | per user per second & gmail | ~gmail`,
        94,
      ],
      ['userratelimitexceeded & gmail | ~gmail | ~messages | ~mailbox', 88],
      ['user rate limit exceeded | user-rate limit exceeded & !retry after & !calendar & !~calendar', 80],
      [`${rate} & gmail | ~gmail | ~mailbox & per user | per minute per user`, 93],
      [`${rate} & gmail & !per project & !per day & !retry after & !concurrent`, 66],
    ],
    told: [['one mailbox | batch | parallel | same mailbox | per user', 10]],
  },
  'gmail-user-rate-lockout': {
    seen: [
      ['user-rate limit exceeded & retry after | user rate limit exceeded & retry after', 97],
      ['limit exceeded & retry after 20', 93],
    ],
  },
  'gmail-concurrent-requests': {
    seen: [
      ['too many concurrent requests for user', 98],
      ['concurrent requests', 88],
    ],
  },
  'gmail-bandwidth-limit': {
    seen: [
      ['exceeded command or bandwidth limits', 97],
      ['bandwidth limit | bandwidthlimit | mailbox bandwidth', 93],
      ['overquota & imap', 84],
      ['download limit', 76],
    ],
  },
  'gmail-sending-limit': {
    seen: [
      ['daily user sending | daily sending quota | user sending limit | sending limit exceeded', 97],
      ['5.4.5 | mail sending & limit', 93],
      ['you have reached a limit for sending mail', 97],
      [`${rate} & ~send & mail`, 76],
    ],
  },
  'calendar-per-user-rate': {
    seen: [
      ['per user & calendar-json | ~calendar & quota | limit', 93],
      ['queries per user per 100 seconds', 90],
      ['userratelimitexceeded & ~calendar | calendar', 90],
      ['rate limit exceeded | ratelimitexceeded & ~calendar | calendar & !per day & !per project', 82],
    ],
    told: [['loop | service account | burst', 8]],
  },
  'calendar-invitation-limit': {
    seen: [
      ['calendar usage limits exceeded', 96],
      ['quotaexceeded & ~attendee | ~invit | ~guest', 96],
      ['quotaexceeded & ~calendar | calendar', 76],
      ['invitation & limit', 84],
    ],
    told: [['attendee | invit | guest', 8]],
  },
  'project-rate-limit': {
    seen: [
      [
        'rate_limit_exceeded | ratelimitexceeded & ~cloudresourcemanager | cloudresourcemanager | serviceusage | ~serviceusage | iam.googleapis',
        84,
      ],
      ['ratelimitexceeded | rate limit exceeded & ~many users | ~of one project | ~whole project | ~all users of', 84],
      ['per minute per project | per minute & consumer & !per user | queries per 100 seconds & !per user', 90],
      [`${rate} & per minute & !per user`, 84],
      ['requests per minute', 74],
    ],
  },
  'project-daily-quota': {
    seen: [
      ['dailylimitexceeded & !unreg', 93],
      ['daily limit exceeded', 92],
      ["queries per day & !~bundled & !~shared & !~app's", 88],
      ['per day & quota', 84],
      ['billing threshold', 70],
    ],
    told: [['own project | own client', 6]],
  },
  'shared-oauth-client-quota': {
    seen: [
      [
        'dailylimit | daily limit | rate limit | ratelimitexceeded | quota exceeded | queries per & ~#SHARED-CLIENT',
        104,
      ],

      [
        `${rate} | dailylimit | daily limit | queries per day | queries per minute & ~bundled | ~shared | ~default client | ~app's | ~built-in | ~differs from the configured | ~not yours | ~rclone | ~all users | ~everyone`,
        97,
      ],
      ['queries per & consumer & 202264815644', 97],
    ],
  },
  'pubsub-rate-limit': {
    seen: [[`${rate} & pubsub | ~pub/sub | ~pubsub | pub/sub & !gmail.googleapis`, 90]],
  },
  'resource-limit-reached': {
    seen: [
      ['limit of & oauth clients | oauth client', 84],
      ['limit of 100 oauth | maximum number of & reached', 84],
      ['maximum number of keys | number of keys | 10 keys', 93],
      ['maximum number of & topics | subscriptions | service accounts', 90],
      ['limit on the number | quota & service accounts & exceeded | maximum number of service accounts', 88],
      ['precondition check failed & ~key | ~keys', 88],
      ['keys & limit | quota & service account', 80],
    ],
  },
  'sign-in-rate-limit': {
    seen: [
      ['rate_limit_exceeded & accounts.google | ~sign | ~authorize | ~consent', 90],
      ['this app has reached its sign-in rate limit | reached its sign-in rate', 97],
      ['error 403: rate_limit_exceeded', 92],
      [`${rate} & ~token endpoint | ~token request | oauth2.googleapis`, 82],
      ['too many attempts | too many failed attempts', 70],
    ],
  },
  'google-rate-limit': {
    seen: [
      ['resource has been exhausted (e.g. check quota) & !gmail.googleapis.com/gmail/v1/users/me/messages/n', 70],
      [
        'ratelimitexceeded | userratelimitexceeded | rate_limit_exceeded | resource_exhausted | quotaexceeded | status=429; | too many requests | quota exceeded',
        62,
      ],
    ],
  },
  'google-unavailable': {
    seen: [
      ['unavailable & ~subscriptions. | ~topics. | ~messages. | ~events. & !econn & !enotfound', 70],
      [
        'precondition check failed & ~of a hundred | ~intermittent | ~next try | ~next succeeds | ~the next succeeds | ~fail and the next | ~retry succeeds | ~sometimes | ~now and then | ~occasionally',
        98,
      ],
      ['status=502; | status=503; | status=504; & !~push delivery & !~pub/sub posts & !~webhook', 86],
      ['status=500; & !~push & !~webhook & !~pub/sub posts & !~watch', 80],
      ['backenderror | backend error & !~watch', 84],
      [
        'service is currently unavailable | the service is currently unavailable | service unavailable & !~webhook & !~push',
        88,
      ],
      ['internal error encountered | internal error has occurred', 84],
      ['a failed precondition & google', 30],
      ['bad gateway | gateway timeout & !~push & !~webhook', 82],
      ['the server encountered a temporary error | the server encountered an error and could not complete', 90],
      [
        'unavailable & grpc | 14 unavailable | code 14 & !invalid_grant & !getting metadata & !enotfound & !econnrefused & !name resolution',
        80,
      ],
      ['deadline_exceeded | deadline exceeded & !ack', 78],
      ['backend error | backenderror & ~watch', 70],
      ['internal_failure', 78],
    ],
  },
  'google-answer-unreadable': {
    seen: [
      [
        'unexpected end of json input | unexpected eof | premature close | incompleteread | content-length mismatch | response ended prematurely & !credentials.json & !~key file & !client_secret & !~service account',
        84,
      ],
      ["unexpected token '<' | unexpected token < in json | invalid character '<'", 78],
      ['invalid response body while trying to fetch', 88],
      ['invalid json & ~response', 74],
    ],
  },
  'network-unreachable': {
    seen: [
      ['failed to obtain access token & socketerror | tlssocket | socketerrorlistener | connecterror', 90],
      ['upstream connect error', 74],
      ['curl error 7', 92],
      [
        'request to https://oauth2.googleapis.com | request to https://gmail.googleapis.com | request to https://www.googleapis.com & failed, reason',
        60,
      ],
      [`econnrefused | connection refused & ${google} & ${inbound}`, 90],
      [
        'enetunreach | ehostunreach | network is unreachable | no route to host | err_internet_disconnected | network unreachable',
        92,
      ],
      [
        `econnreset | connection reset | socket hang up | connection was forcibly closed | broken pipe & ${inbound}`,
        86,
      ],
      ['connection error | connectionerror | failed to establish a new connection & !name or service', 80],
      ['fetch failed & !enotfound & !certificate & !timeout', 70],
      ['econnrefused', 64],
      ['network error | networkerror', 62],
    ],
    told: [['ipv6 | firewall | container | egress', 6]],
  },
  'connection-timed-out': {
    seen: [
      ['failed to connect before the deadline | before the deadline', 90],
      ['total timeout of api | deadline_exceeded & ~office | ~network | ~firewall | exceeded 60000', 90],
      ['deadline of & exceeded while calling', 92],
      [
        `etimedout | esockettimedout | und_err_connect_timeout | connect timeout | connection timed out | read timed out | connecttimeout | err_timed_out | timed out & !ack & !lookup & ${inbound}`,
        88,
      ],
      ['i/o timeout & !lookup', 88],
      ['context deadline exceeded & !lookup', 84],
      ['tls handshake timeout', 88],
      ['failed to connect to & port | after', 84],
      ['curl: (28) | curl error 28', 90],
      ['timeout of & exceeded', 84],
      ['aborted | aborterror & timeout', 76],
    ],
  },
  'dns-blocked-in-container': {
    seen: [
      [' enotfound | \'enotfound | "enotfound | =enotfound | :enotfound', 93],
      ['eai_again', 94],
      ['getaddrinfo', 93],
      ['no such host', 92],
      ['lookup & i/o timeout', 96],
      [
        'name or service not known | temporary failure in name resolution | name resolution | nodename nor servname',
        94,
      ],
      [
        'could not resolve host | unable to resolve host | unknownhostexception | err_name_not_resolved | nameresolutionerror',
        93,
      ],
      ['unable to find the server at', 93],
      ['server misbehaving', 86],
      ['dial tcp: lookup', 90],
    ],
  },
  'tls-intercepted-by-proxy': {
    seen: [
      [`${intercepted} & ${inbound} & !~push`, 88],
      ['zscaler | fortinet | netskope | sophos | blue coat | ssl inspection', 90],
    ],
    told: [['corporate | proxy | inspection | antivirus', 8]],
  },
  'ca-certificates-missing': {
    seen: [
      [
        'curl error 60 | unable to get local issuer certificate & ~windows | ~xampp | ~wamp | ~work station | ~slim container | ~alpine & !~company & !~proxy & !~vpn',
        96,
      ],
      [
        'unknown authority | unable to get local issuer | certificate_verify_failed | certificate verify failed | trust anchors & ~scratch | ~alpine | ~ca-certificates | ~no ca | ~old image | ~minimal | ~slim | ~small | ~old system | ~outdated | ~python installer | ~macos | ~no root | ~openwrt | ~router',
        97,
      ],
      ['trustanchors parameter must be non-empty', 95],
      ['error setting certificate verify locations | error adding trust anchors', 95],
      ['curl error 77 | error 60 | curl: (60)', 84],
    ],
  },
  'tls-handshake-failed': {
    seen: [
      ['before secure tls connection was established | socket disconnected before secure', 92],
      ['ssl routines & handshake | wrong version number | unsupported protocol | sslv3 alert', 88],
      ['wrong version number', 88],
      ['handshake failure | handshake_failure | sslhandshakeexception', 84],
      ['err_ssl | eproto', 80],
      ['unexpected_eof_while_reading | ssleoferror', 82],
      ['tlsv1 alert | protocol version', 80],
    ],
  },
  'proxy-refuses': {
    seen: [
      ['status=407; | proxy authentication required', 97],
      ['tunneling socket could not be established', 95],
      [
        'proxyerror | cannot connect to proxy | proxy connect aborted | proxyconnect | err_proxy | err_tunnel | connect tunnel failed',
        93,
      ],
      ['squid | access denied by proxy', 88],
      ['bluecoat | webfilter | web filter | content filter | fortiguard | url filtering', 80],
    ],
  },
  'captive-portal': {
    seen: [
      ['html-page; & status=200; & ~token endpoint | ~oauth2.googleapis | ~gmail | ~calendar | ~google & !google', 72],
      ['html-page; & wi-fi | wifi | hotspot | network login | guest & log in | login | terms | accept | welcome', 92],
      ['captive portal | captiveportal | hotspot | guest wifi | wi-fi login | network login | fortigate & login', 93],
      ['accept the terms & network | wi-fi | internet', 88],
      ['<!doctype html | <html & ~token endpoint | ~api call', 56],
      ['err_ssl & portal', 80],
    ],
  },
  'callback-on-stale-tunnel-host': {
    seen: [
      ['tunnel & not found | status=404; | offline | err_ngrok', 97],
      ['status=404; | not found & ~tunnel', 95],
      ['err_ngrok_3200 | ngrok & offline', 90],
      ['hooks.n8n.cloud', 84],
      ['status=530; | error 1033 | argo tunnel error', 90],
    ],
    alone: [
      [
        'ngrok | cloudflared | tunnel & again | restart | new address | new host | new url | changes & registered | callback | old one | old address & !#PUSH',
        84,
      ],
      ['tunnel & old | stale | earlier run | expired', 76],
    ],
  },
  'callback-unreachable': {
    alone: [
      ['port & redirect | localhost & web server | in use | holds | occupied', 86],
      ['after allow | after consent & never loads | loads forever | spins | page that never', 76],
      ['#LOOPBACK & #ELSEWHERE & browser | consent | sign-in | redirect | authoriz | callback & !push & !webhook', 84],
      ['#LOOPBACK & browser | consent & ends | redirect | opens | lands & !push & !webhook & !registered', 72],
    ],

    seen: [
      [
        '404 | page not found | 502 | 504 | gateway & ~after consent | ~callback path | ~oauth callback & !google.com & !tunnel & !ngrok',
        88,
      ],
      [
        'err_empty_response | err_connection_refused | refused to connect & ~consent | ~callback | ~redirect | ~approving',
        88,
      ],
      ['port & already in use | eaddrinuse', 88],
      [
        'cannot be reached | cannot reach | unreachable | took too long & ~#ELSEWHERE | ~remote | ~vm & localhost | 127.0.0.1',
        92,
      ],

      [
        "can't establish a connection | cannot establish a connection | unable to connect | cannot be opened | can't connect | refused | site can't be reached & localhost | 127.0.0.1 | ~#LOOPBACK",
        94,
      ],
      [
        'localhost | 127.0.0.1 & ~#ELSEWHERE & !redirect_uri_mismatch & !mismatch & !invalid_request & !5432 & !~push & !~base url',
        80,
      ],

      ["this site can't be reached | refused to connect | err_connection_refused | unable to connect & !iframe", 86],
      ['localhost refused to connect', 95],
      ['connection refused & ~redirect | ~browser | ~callback | ~localhost', 92],
      [
        'status=502; | status=503; | status=404; | cannot get & ~browser follows | ~callback | ~after consent | ~redirected to & !~tunnel & !~push',
        88,
      ],
      ['address already in use & ~sign-in | ~loopback | ~callback', 84],
      ['could not locate runnable browser | no browser', 72],
    ],
    told: [['ssh | headless | remote | docker | another machine | container', 8]],
  },
  'request-malformed-on-the-way': {
    seen: [
      ['your client has issued a malformed or illegal request', 95],
      ['state & ~is an empty array | ~query is empty | ~parameters are empty | ~parameters do not arrive', 103],
      ['the requested url & was not found on this server', 86],
      ["404. that's an error & !oauth", 76],
      ['status=411; | length required', 84],
      ['header fields too large | status=431; | status=414; | request-uri too large', 86],
    ],
  },
  'database-unavailable': {
    seen: [
      ['connection terminated & database | postgres', 84],
      ['econnrefused & 5432', 96],
      ['the database system is | remaining connection slots | sqlstate', 88],
      ['sqlite | database is locked', 80],
    ],
  },
  'google-answer-not-recognised': {
    seen: [
      ['which we have no word for | no word for this answer', 92],
      ['google answered & something new | an error at sign-in & !status=5', 60],
      [
        'google.rpc | googleapis.com & status= | code & error & unknown error | unrecognised | unrecognized | unexpected reason | status=418',
        56,
      ],
    ],
  },
}
