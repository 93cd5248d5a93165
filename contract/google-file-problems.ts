import { inputError, inputWarning, shown, type InputProblem } from '#contract/reading.ts'

/** What can be wrong with a dropped file once it is JSON, in words. Labels are Google’s own. */

export function desktopClient(): InputProblem {
  return inputError(
    'BI-01',
    'client-is-desktop-app',
    'This file is for a Desktop app. Google sends people back only to a web client. Create a Web application client and download its file.',
  )
}

export function keyInClientStep(): InputProblem {
  return inputError(
    'BI-02',
    'key-in-client-step',
    'This is a service account key. It belongs to the step “Create a service account key”. Move it there?',
    'move-to-key',
  )
}

export function clientInKeyStep(): InputProblem {
  return inputError(
    'BI-46',
    'client-in-key-step',
    'This is an OAuth client file. It belongs to the step “Create the OAuth client”. Move it there?',
    'move-to-client',
  )
}

export function federationFile(): InputProblem {
  return inputError(
    'BI-04',
    'federation-file',
    'This is a federation file, which signs in through another provider. Download the file of the OAuth web client, or a service account key.',
  )
}

export function signInFile(): InputProblem {
  return inputError(
    'BI-04',
    'sign-in-file',
    'This file holds one person’s own Google sign-in. It is not needed here and was not kept. Download the file of the OAuth web client, or a service account key.',
  )
}

export function otherCloud(): InputProblem {
  return inputError(
    'BI-04',
    'other-cloud',
    'This file is for another cloud than googleapis.com. Gmail and Calendar need a project in Google Cloud. Download the file there.',
  )
}

export function unknownFile(): InputProblem {
  return inputError(
    'BI-04',
    'unknown-file',
    'This is JSON, and neither an OAuth client file nor a service account key. Choose the file that Google Cloud downloaded.',
  )
}

export function twoClientsInOneFile(): InputProblem {
  return inputError(
    'BI-12',
    'two-clients-in-file',
    'This file holds two clients, and only one is needed. Download the file of your Web application client again.',
  )
}

export function noClientSecret(): InputProblem {
  return inputError(
    'BI-05',
    'file-without-secret',
    'The file has no client secret. Google shows it once; create a new secret and download again.',
  )
}

export function fieldUnreadable(field: string): InputProblem {
  return inputError(
    'BI-25',
    'file-field-not-as-expected',
    `The field \`${field}\` is missing or not as Google writes it. Download the file again and leave it as it is.`,
  )
}

export function onlyJavascriptOrigins(): InputProblem {
  return inputError(
    'BI-08',
    'only-javascript-origins',
    'The address is under Authorized JavaScript origins; it must be under Authorized redirect URIs. Add it there, then download the file again.',
  )
}

export function redirectUriMissing(uri: string): InputProblem {
  return inputWarning(
    'BI-06',
    'redirect-uri-not-in-file',
    `This file was made without one of our addresses. Add this exact address under Authorized redirect URIs: ${uri}`,
  )
}

export function clientOfOtherProject(client: string, chosen: string): InputProblem {
  return inputError(
    'BI-09',
    'client-of-other-project',
    `This client lives in project ${shown(client)}; you chose ${shown(chosen)}. Use one project for both, or switch the project.`,
  )
}

export function clientOfOtherProjectNumber(client: string, topic: string): InputProblem {
  return inputError(
    'BI-10',
    'client-of-other-project-number',
    `The client belongs to project number ${shown(client)}, the topic to ${shown(topic)}. Gmail only accepts a topic of the same project. Use a client of the topic’s project.`,
  )
}

export function keyOfOtherProject(key: string, topic: string): InputProblem {
  return inputError(
    'BI-40',
    'key-of-other-project',
    `The key is from project ${shown(key)}; the topic is in ${shown(topic)}. Use a key of ${shown(topic)}, or grant this account access there.`,
  )
}

export function accountOfOtherProject(): InputProblem {
  return inputError(
    'BI-40',
    'account-of-other-project',
    'The account and the project in this file do not belong together. Two files may be mixed up. Create a new key and drop its file unchanged.',
  )
}
