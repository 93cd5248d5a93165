import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const off =
  'has not been used in project | service_disabled | accessnotconfigured | access not configured | is not enabled | api is disabled | api_disabled | api to be enabled | has not enabled the | service/app not enabled'

/** `also`: names by which messages call the API. `call`: how people describe the call that needed it. */
function apiOff(also: string, call: string): { seen: readonly (readonly [string, number])[] } {
  return {
    seen: [
      [`${off} & ${also} & !service account does not`, 95],
      [`service_disabled & ${also}`, 96],
      [`accessnotconfigured | access not configured & ${call}`, 72],
    ],
  }
}

export const projectAndApiProfiles: Profiles = {
  'project-not-found-or-no-access': {
    seen: [
      ['do not appear to have access to project', 93],
      ['permission to access projects instance & or it may not exist', 90],
      ['permission to access projects instance | or it may not exist', 82],
      ['project not found or user does not have access', 70],
      ['requested project not found', 66],
      ['unknown project | project not found | project does not exist | project was not found', 70],
      ['the project property is set to', 60],
      ['cloudresourcemanager | projects/ & the caller does not have permission & ~project & !pubsub', 55],
      ['failed to find project', 75],
      ['user_project_denied', 50],
    ],
    told: [['projects.get | resource manager', 15]],
  },
  'project-deleted': {
    seen: [
      ['consumer_invalid', 90],
      ['project has been deleted | project is deleted | has been deleted & project & !client', 92],
      ['delete_requested | pending delete | scheduled for deletion | will be deleted & project & !oauth client', 88],
      ['project & deleted & !oauth client & !deleted_client & !account has been', 60],
      ['project & invalid & consumer', 58],
    ],
    told: [['project & deleted | shut down', 20]],
    alone: [['project was deleted | project was shut down', 62]],
  },
  'project-suspended': {
    seen: [
      ['consumer_suspended', 96],
      ['project & has been suspended | was suspended | is suspended & !account has been suspended', 92],
    ],
  },
  'project-outside-organization': {
    seen: [['no organization | no organisation & project', 60]],
    alone: [['no organization | no organisation | personal account & project & !key', 55]],
  },
  'client-and-key-in-different-projects': {
    alone: [['client & key | service account & different projects | two projects | another project', 62]],
  },
  'billing-not-enabled': {
    seen: [
      ['billing_disabled', 97],
      ['billing account & disabled | not found | missing | closed | not open & !has not been used in project', 90],
      ['requires billing | billing to be enabled | enable billing | billing must be enabled | billing is disabled', 95],
      ['billing has not been enabled | has billing disabled | billing disabled', 97],
      ['billing account & suspended | overdue | past due', 97],
      ['violations & billing | ureq_project_billing', 85],
    ],
    told: [['billing', 15]],
  },
  'cloud-terms-of-service-not-accepted': {
    seen: [
      ['callers must accept terms of service', 98],
      ['accept & terms of service & !youtube', 90],
      ['type=tos;', 95],
      ['tos & preconditionfailure', 80],
      ['agree to the terms', 70],
    ],
  },
  'project-creation-not-permitted': {
    seen: [
      ['not authorized | permission | forbidden & ~creating a project | ~project creation | google_project', 90],
      [
        'not authorized | permission | 403 & ~creates a project | ~creates the project | ~project creation | ~new project & !already & !has not been used & !terms & !quota',
        88,
      ],
      [
        'does not have permission | permission denied | permission_denied & ~projects.create | ~create project | ~creating a project & !already',
        92,
      ],
      ['resourcemanager.projects.create', 95],
      ['permission to create projects | permission to create project', 93],
      ['permission & organizations/ & projects create | projects.create', 85],
      ['cannot create projects | not allowed to create projects | project creation is disabled', 88],
    ],
    told: [['projects.create | creating a project | create project', 18]],
  },
  'project-limit-reached': {
    seen: [
      ['exceeded your allotted project quota', 97],
      ['project quota & exceeded | reached | exhausted', 88],
      ['quota & number of projects', 85],
      ['cloudresourcemanager & quota & projects create', 70],
    ],
  },
  'project-id-taken': {
    seen: [
      ['requested entity already exists & ~project', 88],
      ['project id & already in use | already exists | not available | taken', 92],
      ['the project id you specified is already in use', 97],
    ],
  },
  'project-id-confused-with-other-identifier': {
    seen: [
      ['project-uuid; & not found | incorrect | failed | error | does not exist | invalid | permission', 96],

      ['set to project number | project property is set', 90],
      [
        'not found | not_found | invalid & ~uuid | ~display name | ~project number instead | ~device access project id',
        86,
      ],
      ['google cloud console display name', 92],
      ['unique project identifier', 88],
      ['bad project | invalid project id | project id must be | not a valid project id', 78],
      ['the project id you specified & invalid', 84],
      ['is not a valid project | invalid resource name & projects/ & !topics & !subscriptions', 74],
      ['invalid project resource name', 88],
      ['project id & project number & invalid', 66],
    ],
    told: [['uuid | display name | project name | device access project', 18]],
    alone: [['display name | uuid & project', 40]],
  },
  'quota-project-header-of-foreign-project': {
    seen: [
      ['caller does not have required permission to use project', 97],
      ['serviceusage.services.use', 90],
      ['serviceusage.serviceusageconsumer', 92],
      ['user_project_denied', 92],
      ['x-goog-user-project', 78],
    ],
  },
  'quota-project-not-set': {
    seen: [
      ['end user credentials from the google cloud sdk & quota_project | not supported', 103],

      ['requires a quota project', 98],
      [
        'end user credentials from the google cloud sdk | authenticated using end user credentials | using local application default credentials',
        90,
      ],
      ['764086051850 | 32555940559', 112],
      ['quota project & not set | without a quota project | no quota project', 90],
    ],
  },
  'device-access-registration-mismatch': {
    seen: [
      ["can't link to | can not link to & contact", 72],
      ['something went wrong & contact the developer | nestservices', 78],
      ['nestservices.google.com | partnerconnections', 62],
      ['enterprise & not found | enterprises/ & not found', 80],
      ['smartdevicemanagement & unauthorized | not found', 66],
      ['device access & oauth client', 70],
    ],
    told: [['partner connections | nestservices | device access | smart device | sdm', 20]],
  },
  'gmail-api-not-enabled': apiOff('gmail', '~gmail | ~mail'),
  'calendar-api-not-enabled': apiOff('calendar-json | google calendar api | calendar api', '~calendar'),
  'pubsub-api-not-enabled': apiOff('pubsub | pub/sub', '~pubsub | ~pub/sub | ~topic'),
  'resource-manager-api-not-enabled': apiOff('cloudresourcemanager | resource manager', '~projects.get'),
  'iam-api-not-enabled': apiOff(
    'iam.googleapis | identity and access management | iam api | iamcredentials',
    '~service account',
  ),
  'service-usage-api-not-enabled': apiOff('serviceusage | service usage', '~services.enable'),
  'caldav-api-not-enabled': {
    seen: [
      ['apidata.googleusercontent.com | caldav/v2 & 401 | 403 | forbidden | unauthorized', 70],
      [`${off} & caldav`, 98],
      ['invalid credentials & ~caldav & ~only', 84],
      ['invalid credentials & ~caldav', 62],
      ['status=403; & ~caldav | caldav', 66],
      ['caldav api', 70],
    ],
    told: [['only the google calendar api | calendar api was enabled | caldav', 20]],
  },
  'other-api-not-enabled': {
    seen: [
      [
        'has not been used in project | service_disabled & !gmail & !calendar & !pubsub & !pub/sub & !cloudresourcemanager & !iam.googleapis & !identity and access & !serviceusage & !caldav',
        93,
      ],
      ['accessnotconfigured | access not configured & !gmail & !calendar & !pubsub & !pub/sub & !caldav', 68],
      [
        'api & is not enabled | must be enabled | first enable | api not enabled & !gmail & !calendar & !pubsub & !caldav',
        66,
      ],
    ],
  },
  'api-enablement-propagating': {
    needs: '~minute | ~second | ~just | ~recent | ~#RECENT | ~ago | ~propagat | ~later',
    seen: [
      [
        `${off} & ~minutes ago | ~moments ago | ~just enabled | ~just been enabled | ~seconds ago | ~just turned on | ~#RECENT & !~different project & !~another project`,
        97,
      ],
    ],
    told: [['passes by itself | later it worked | works after', 10]],
  },
  'api-enabled-in-another-project': {
    seen: [
      [
        'has not been used in project | service_disabled | accessnotconfigured & ~is not the one | ~not the configured | ~own project | ~not ours & ~project',
        98,
      ],

      [
        `${off} & ~another project | ~other project | ~different project | ~wrong project | ~project number differs | ~shows the api as enabled | ~shows as enabled | ~api is enabled in | ~not the project | ~has another number | ~shows enabled`,
        98,
      ],
    ],
  },
  'api-key-instead-of-oauth': {
    seen: [
      ['api key not valid | api_key_invalid | api_key_service_blocked | api_key_http_referrer | api key expired', 95],
      ['api keys are not supported by this api', 97],
      ['keyinvalid', 90],
      [
        'requests from referer | referer restrictions | requests from this ios client | requests from this android client',
        88,
      ],
      ['requests to this api & are blocked', 88],
      ['missing a valid api key', 80],
      ['iprefererblocked', 88],
    ],
  },
  'request-without-access-token': {
    seen: [
      ['login required & status=401; | ~header | ~no token', 86],
      ['missing a valid api key', 84],
      [
        'no credentials provided | no credentials were provided | authentication required | no access token provided | missing access token & !~push & !~webhook & !proxy',
        88,
      ],

      ['unregistered callers', 95],
      ['credentials_missing', 92],
      ['daily limit for unauthenticated use exceeded | dailylimitexceededunreg', 96],
      ['login required & !login_required', 84],
      ['reason=required; & !missing required parameter & login', 86],
      ['request is missing required authentication credential', 94],
      ['no access, refresh token, api key', 86],
      ['status=401; & anonymous', 76],
    ],
  },
  'nest-account-not-migrated': {
    seen: [
      ['no access to partner', 95],
      ['nest account & migrat | legacy | works with nest', 84],
    ],
  },
  'billing-account-project-limit': {
    seen: [
      ['billing quota exceeded | billing_quota_increase | billing quota increase', 97],
      ['setting billing account | updatebillinginfo | link billing & precondition | failedprecondition', 96],
    ],
  },
  'billing-account-role-missing': {
    seen: [
      [
        'billing.resourceassociations | billing.accounts.get | billing.accounts.list | billing.accounts.getiampolicy & permission | denied | missing',
        97,
      ],
      ['missing permission & billingaccounts/', 95],
      ['billing account user | billing account administrator & need | required | missing | lack', 90],
    ],
  },
  'gcloud-project-not-set': {
    seen: [
      ['failed to find attribute [project]', 97],
      ['required property [project] is not currently set', 97],
      ['core/project & unset | not set', 84],
      [
        'unable to find your current project | no project specified | project id must be specified | project was not passed | could not determine project | unable to detect a project id in the current environment',
        80,
      ],
    ],
    alone: [['google_cloud_project | project variable | project id & crash | not set | until | unset', 78]],
  },
}
