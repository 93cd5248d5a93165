// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const mismatch =
  'redirect_uri_mismatch | redirect uri mismatch | does not match the ones authorized | redirect uri in the request'
const loopback = '127.0.0.1 | localhost | 0.0.0.0 | [::1]'

export const clientAndRedirectProfiles: Profiles = {
  'client-file-of-another-type': {
    seen: [
      ['at least one client secrets (installed or web) should be set', 97],
      ['keyfile does not define a valid redirect uri | at least one redirect uri defined', 94],
      [
        "cannot destructure property 'client_secret' | cannot destructure property 'client_id' | cannot read properties of undefined (reading 'client_secret')",
        94,
      ],
      ["keyerror: 'installed' | keyerror: 'web' | keyerror: '_module' | keyerror: 'client_id'", 94],
      ['too many values to unpack | invalid file format & client_secrets | clientsecrets | client_type', 93],

      ['"installed" & client_id | redirect_uris & !error', 82],
      ['client secrets must be for a web or installed app', 93],
      ['type=authorized_user; | type=external_account; & !service account info', 60],
      [
        "missing 'web' | no 'web' key | reading 'web' | 'installed' of undefined | reading 'installed' | keyerror: 'installed' | keyerror: 'web'",
        90,
      ],
      ['service_account & private_key & ~client file | ~oauth client', 80],
    ],
    told: [['desktop | wrong file | service account file | installed', 10]],
  },
  'client-file-unreadable': {
    seen: [
      [
        'unexpected end of json | unexpected token | json.parse | jsondecodeerror | expecting value & credentials | client_secret | ~credentials | ~client file & !salted & !key.json & !~service account & !<',
        88,
      ],
      [
        'credentials.json | client_secret.json | client_secrets.json | client_secret_ & enoent | no such file | not found | filenotfounderror',
        90,
      ],
      ['error opening file & client_secret', 90],
      ['invalid client secrets file | client secrets file', 84],
      [
        'unexpected token | unexpected end of json | expecting value & ~client file | ~credentials file | ~client_secret | credentials.json | client_secret',
        86,
      ],
      ['error loading client secret file', 90],
    ],
  },
  'client-file-lacks-secret': {
    seen: [
      [
        'client file | client_secret.json | client_id & no client_secret | without client_secret | lacks a secret | missing client_secret',
        74,
      ],
    ],
    alone: [['file & no client_secret | lacks client_secret | without a secret', 60]],
  },
  'oauth-client-not-found': {
    seen: [
      ['given client id is not found | client id is not found', 92],
      ['the oauth client was not found', 96],
      ['oauth client was not found | client was not found & !channel', 92],
      ['invalid_client & not found', 90],
      ['no registered origin', 40],
      ['error 401: invalid_client & !unauthorized & !secret', 76],
      [
        'invalid_client & ~authorize | ~browser | ~sign-in page & !the provided client secret & !~token endpoint & !unauthorized',
        72,
      ],
      ['invalid_client & status=401; & !unauthorized & !secret & !~token & !~exchange & !~refresh', 60],
    ],
    told: [
      ['client id & space | truncated | placeholder | mistyped | other', 8],
      ['created minutes ago', -20],
    ],
  },
  'oauth-client-deleted': {
    seen: [
      ['oauth identity & deleted', 95],

      ['deleted_client', 98],
      ['the oauth client was deleted', 98],
      ['client has been deleted | oauth client & was deleted', 92],
      ['invalid_client & ~deleted', 95],
    ],
    told: [['client & deleted', 15]],
  },
  'oauth-client-disabled': {
    seen: [
      ['oauth identity & disabled', 95],

      ['disabled_client & !temporarily disabled & !not been verified', 98],
      ['the oauth client was disabled | oauth client & disabled', 97],
    ],
  },
  'oauth-client-not-yet-propagated': {
    needs: '~minute | ~second | ~just | ~recent | ~#RECENT | ~ago | ~propagat | ~created',
    seen: [
      [
        'invalid_client | client was not found & ~created minutes ago | ~just created | ~minutes ago | ~moments ago | ~newly created | ~seconds ago | ~#RECENT & !~deleted',
        97,
      ],
      ['it may take 5 minutes to a few hours for settings to take effect', 50],
    ],
  },
  'oauth-client-wrong-application-type': {
    seen: [
      ['client_secret is missing & ~android | ~ios | type android | type ios | type is android | type is ios', 99],
      ['native_desktop | type native | type is native', 93],
      [
        'can only be used by a client id for native | not allowed for the web client type | not allowed for the & client type',
        101,
      ],

      ['invalid_client | unauthorized_client & ~ios | ~android | ~chrome extension | ~uwp | ~type desktop', 95],
      ['custom uri scheme is not enabled | custom scheme uris are not allowed | custom uri scheme', 93],
      ['application type & wrong | must be | not', 62],
      ['flow is not enabled for this client | loopback flow has been blocked', 88],
      ['client type & not | invalid', 66],
      ['cannot be used for & flow', 58],
      ['client_secret & ~desktop app client & invalid', 58],
    ],
    told: [['no client_secret | has no secret | reversed', 14]],
  },
  'oauth-client-inactive-auto-deletion': {
    seen: [
      ['oauth clients that have been inactive', 98],
      ['oauth client & inactive', 94],
      ['inactive for at least & oauth', 96],
      ['unused oauth client | unused client', 90],
    ],
    told: [['mail to the project owners | mail from google', 6]],
  },
  'client-belongs-to-another-project': {
    seen: [['client & belongs to another project | belongs to project & !topic', 76]],
    alone: [['client id & prefix | number & differs | another project | other project', 62]],
  },
  'client-id-malformed': {
    seen: [
      ['client-id-malformed; & invalid_client | not found | invalid_request | 401 | 400', 108],
      [
        'invalid_client | client was not found & ~api key | ~service account e-mail | ~service account email | ~client secret stands | ~secret was entered as the client id | ~project number',
        104,
      ],
      [
        'invalid_client | not found & ~client_id=undefined | ~client_id=null | ~client_id= | ~undefined | ~placeholder | ~client id is empty | ~variable is not set',
        104,
      ],
      ['could not determine client id from request', 95],
      ['missing required parameter: client_id | missing required parameter & client_id', 94],
      ['client_id=undefined | client_id=null | client_id=none | client_id= & invalid', 86],
      ['client id & malformed | invalid format', 82],
      ['parameter & client_id & single value | required | missing', 84],
      ['invalid_client & ~space | ~whitespace | ~quote | ~placeholder & ~client id', 88],
      ['your_client_id | your-client-id', 84],
    ],
  },
  'client-not-authorized-for-flow': {
    seen: [
      ['unauthorized_client & ~authorize & !~refresh', 84],
      ['not authorized to request an authorization code | not authorized to use this grant', 90],
      [
        'unauthorized_client & !client is unauthorized to retrieve & !~refresh & !~sub & !~delegation & !~service account',
        52,
      ],
    ],
  },
  'device-flow-client-type': {
    seen: [
      ['invalid_client & invalid client type', 95],
      ['only clients of type | limited input', 90],
      ['device code | device_code | device flow | authorization_pending | slow_down & !expired_token', 66],
      ['invalid device flow scope', 108],
      ['invalid_scope & ~device', 92],
      ['invalid_client & ~device', 90],
    ],
    told: [['device/code | device flow | device code', 16]],
  },
  'redirect-uri-not-registered': {
    seen: [
      ['error 400 | 400 & ~adding the redirect uri | ~redirect uri in the console | ~redirect uri was added', 92],
      [
        'redirect_uri_mismatch & redirect_uri=https:// | redirect uri=https:// | redirect uri: https:// & !redirect_uri=http://localhost & ~only http://localhost | ~only localhost | ~only the localhost | ~only http://127',
        99,
      ],

      [mismatch, 78],
      ['parameter not allowed for this message type: redirect_uri', 60],
      ["can't sign in to this app because it doesn't comply & register the redirect uri", 86],
      ['redirect_uri & not registered | is not allowed | did not match | unauthorized', 74],
    ],
    told: [['trailing slash | port | www | path | another host | not registered | differs | different domain', 12]],
    alone: [
      ['only the first | only one & entered in the console | registered | in the console & address', 90],
      [
        'sign-in | login & old address | old domain | former address & new one | new address | new domain & !push & !webhook',
        74,
      ],
    ],
  },
  'redirect-uri-missing-from-client-file': {
    seen: [
      [
        "missing 'redirect_uris' | redirect_uris & missing | redirect_uris' of undefined | reading 'redirect_uris' | keyerror: 'redirect_uris'",
        84,
      ],
    ],
    alone: [['redirect_uris & file & missing | lacks | empty', 64]],
  },
  'redirect-uri-differs-by-one-character': {
    seen: [
      ['redirect_uri_mismatch & ~with www | ~without www | ~www & !~scheme', 92],
      [
        `${mismatch} & ~trailing slash | ~one character | ~upper case | ~capital | ~letter case | ~typo | ~extra slash | ~double slash | ~differs only in | ~trailing | ~no slash | ~without slash | ~without a slash | ~slash at | ~#NEARLY-EQUAL & !~scheme & !~#SCHEME-DIFFERS`,
        96,
      ],
    ],
    alone: [['redirect & trailing slash | one character', 60]],
  },
  'redirect-uri-under-javascript-origins': {
    seen: [
      [`${mismatch} & ~javascript origin | ~for origins | ~origins field | ~under origins | ~authorized origins`, 97],
    ],
    alone: [['redirect | callback & under javascript origins | in javascript origins', 64]],
  },
  'redirect-uri-not-yet-propagated': {
    needs: '~minute | ~hour | ~just | ~saved | ~recent | ~#RECENT | ~propagat | ~ago',
    seen: [
      [
        `${mismatch} & ~minutes ago | ~just saved | ~just added | ~moments ago | ~just registered | ~seconds ago | ~right after saving | ~immediately after`,
        98,
      ],
    ],
  },
  'redirect-uri-malformed': {
    seen: [
      ['redirect-malformed; & invalid_request | error 400 | comply | invalid parameter | mismatch', 104],
      ['redirect_uri & is empty | not an absolute | missing scheme | missing authority', 90],
    ],
    alone: [['redirect uri | callback & undefined | empty | none | null', 60]],
  },
  'redirect-uri-breaks-google-policy': {
    seen: [
      ['redirect-not-public; & invalid_request | comply | error 400 & !redirect_uri_mismatch', 96],
      [
        "doesn't comply with google's oauth 2.0 policy | does not comply with google's oauth 2.0 policy & !register the redirect",
        84,
      ],
      ['invalid redirect: | invalid redirect uri', 84],
      ['must end with a public top-level domain | valid top private domain | public top-level domain', 95],
      ['must use a domain that is a valid top', 95],
      ['invalid_request & redirect_uri & !device_id & !oob & !missing', 62],
      ['invalid parameter value for redirect_uri', 90],
      [
        'raw ip addresses not allowed | must not specify | fragment | non-public domains not allowed | not allowed: non-public',
        84,
      ],
      ['missing authority | missing scheme | not a valid url & redirect', 80],
      ["app's request is invalid & status=400; & !redirect_uri_mismatch & !mismatch & !parameter & !oob", 48],
    ],
    told: [['.local | .lan | .internal | http:// | fragment | wildcard', 12]],
  },
  'redirect-uri-private-ip': {
    seen: [
      ['redirect-private; & invalid_request | comply | error 400 & !redirect_uri_mismatch', 97],
      ['raw ip & 192.168. | 10. | 172. | ~192.168. | ~10. | ~172.', 97],
      ['device_id and device_name are required for private ip', 98],
      ['device_id & private ip', 96],
      ['private ip & redirect', 90],
      ['redirect_uri & 192.168. | 10.0. | 172.16. & !redirect_uri_mismatch', 66],
    ],
  },
  'base-url-scheme-http-behind-proxy': {
    needs: 'http:// | ~http | ~proxy | ~scheme | ~tls | ~behind',
    seen: [
      ['did not match a registered redirect uri & in the request: http:// & !localhost & !127.0.0.1', 92],
      [
        'redirect_uri_mismatch | did not match a registered redirect uri | redirect uri mismatch & ~http to https | ~https to http | ~http form | ~typing https | ~https by hand | ~http variant | ~the http one',
        100,
      ],
      [
        `${mismatch} & ~scheme | ~begins with http: | ~starts with http | ~begins with http | ~http instead of https | ~sends http | ~#SCHEME-DIFFERS & !~loopback & !~javascript & !~#NEARLY-EQUAL`,
        96,
      ],
      ['redirect_uri=http:// & !localhost & !127.0.0.1 & redirect_uri_mismatch', 88],
      [`${mismatch} & the request, http:// | the request: http:// & ~https & !localhost & !127.0.0.1`, 94],
      [
        `${mismatch} & http:// & ~reverse proxy | ~behind | ~proxy | ~tls | ~ingress | ~load balancer & !localhost & !127.0.0.1`,
        92,
      ],
    ],
    alone: [
      [
        'redirect & carries http | begins with http | starts with http | sent with http | comes with http | http instead of https | http, not https | http and not https',
        90,
      ],
    ],
    told: [['proxy | x-forwarded | tls', 8]],
  },
  'base-url-unset-loopback-redirect': {
    needs:
      'localhost | 127.0.0.1 | ~localhost | ~127.0.0.1 | ~#LOOPBACK | ~inner | ~base url | ~base_url | ~auth_url | ~container | ~not set',
    seen: [
      [
        `${mismatch} & ${loopback} & ~public | ~proxy | ~container | ~docker | ~server | ~hosted | ~domain | ~kubernetes | ~deployed | ~production | ~registered`,
        96,
      ],
      [
        `${mismatch} & ~loopback | ~localhost | ~127.0.0.1 & ~public | ~proxy | ~container | ~docker | ~base url | ~registered | ~deployed & !~desktop`,
        93,
      ],
      [`${mismatch} & ~nextauth_url | ~auth_url | ~base_url | ~base url | ~public url & ~set | ~unset`, 97],
      ['localhost & ~instead of the public | ~base url is not set | ~falls back', 74],
      [
        'err_connection_refused | refused to connect & localhost | 127.0.0.1 & ~deployed | ~in production | ~live site | ~hosted',
        98,
      ],
    ],
    alone: [
      [
        'localhost | 127.0.0.1 & deployed | production | in the cloud | public site | hosted | our domain | our site | live site & ends at | lands | redirected | sent to | browser',
        88,
      ],
      ['base url & localhost | loopback & redirect | callback | sign-in', 60],
    ],
  },
  'oob-flow-removed': {
    seen: [
      ['out-of-band (oob) flow has been blocked | out-of-band', 97],
      ['urn:ietf:wg:oauth:2.0:oob', 93],
      ['oob flow', 93],
    ],
    alone: [['oob | out-of-band | copy-and-paste & token | sign-in | flow', 82]],
  },
  'desktop-client-given-web-redirect': {
    seen: [[`${mismatch} & ~desktop | ~installed | ~type other`, 97]],
    alone: [['desktop & client & redirect | callback', 50]],
  },
  'client-secret-wrong': {
    seen: [
      [
        'status=401; & ~token endpoint | ~oauth2.googleapis.com/token | ~code exchange | ~token exchange & !jwt & !deleted & !not found & !disabled',
        62,
      ],
      ['unable to exchange external code & ~secret', 96],
      ['unable to exchange external code', 62],

      ['the provided client secret is invalid', 97],
      ['client secret is invalid | invalid client secret | invalid client_secret', 95],
      ['invalid_client & unauthorized & !~authorize & !~ios & !~android', 88],
      [
        'invalid_client & ~token | ~exchange | ~refresh | ~consent page worked & !not found & !~device & !deleted & !~android & !~ios',
        84,
      ],
      ['invalid_client & !not found & !deleted & !~device', 64],
    ],
    told: [
      ['secret', 10],
      ['consent page worked | code arrived', 8],
    ],
  },
  'client-secret-missing': {
    seen: [
      ['client_secret is missing', 98],
      ['missing client secret | no client secret | client secret is missing | client secret missing', 94],
      ['missing required parameter: client_secret | client_secret & required & missing', 92],
      ['missing required & client_secret', 86],
    ],
    alone: [['secret & not loaded | not set | were empty & server | remote | variable | environment', 86]],
  },
  'client-secret-swapped': {
    seen: [
      [
        'refresherror | invalid_client | unauthorized | error & ~in place of the client secret | ~instead of the client secret | ~as the client secret | ~as client secret',
        92,
      ],
      ['aiza & ~secret', 60],
    ],
    alone: [['api key | client id & in the secret field | as secret | swapped', 62]],
  },
  'client-secret-no-longer-accepted': {
    needs: '~#ROTATED | ~rotat | ~old secret | ~secret | disabled',
    alone: [['client secret | secret & #ROTATED | disabled | revoked', 74]],

    seen: [
      ['invalid_client | client secret is invalid | unauthorized & ~#ROTATED', 114],
      [
        'invalid_client | client secret is invalid & ~secret & ~worked before | ~worked until | ~until yesterday | ~suddenly | ~disabled | ~deleted | ~revoked',
        110,
      ],
    ],
  },
  'client-secret-exposed': {
    alone: [['client secret & publicly | exposed | leaked | public repository | detected', 88]],

    seen: [['publicly accessible | public | exposed | leaked | compromised & client secret & !service account', 98]],
  },
  'stored-secret-missing': {
    seen: [
      ['the secret that & needs is not stored', 97],
      [
        'not stored | no longer stored | not in the database | no stored & secret | key | token & !invalid_grant & !status=',
        78,
      ],
    ],
  },
}
