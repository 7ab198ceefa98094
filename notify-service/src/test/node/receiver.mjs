// A receiver on loopback that believes nothing: node receiver.mjs WHSEC WHPK
// It prints its port. The path says what must hold of a request, each part separated by a slash:
//   v1     the signature, by the library `standardwebhooks`
//   v1a    the signature, by the Ed25519 of Node's own OpenSSL
//   event  it is a CloudEvent, by the library `cloudevents`
// What holds is answered with 204, what does not with 400 and a line on standard error.
import { createServer } from 'node:http'
import { createPublicKey, verify } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { HTTP } from 'cloudevents'

const [secret, publicKey] = process.argv.slice(2)
const key = createPublicKey({
  key: {
    kty: 'OKP',
    crv: 'Ed25519',
    x: Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url'),
  },
  format: 'jwk',
})

function demand(holds, text) {
  if (!holds) throw new Error(text)
}

const checks = {
  v1: (headers, body) => new Webhook(secret).verify(body, headers),

  v1a: (headers, body) => {
    const age = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))
    demand(age < 300, 'the timestamp is not of now')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const signatures = headers['webhook-signature'].split(' ').map(each => each.split(','))
    demand(
      signatures.some(
        ([version, signature]) =>
          version === 'v1a' && verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64')),
      ),
      'no signature v1a holds',
    )
  },

  event: (headers, body) => {
    const event = HTTP.toEvent({ headers, body })
    demand(event.validate(), 'it is no valid CloudEvent')
    demand(event.specversion === '1.0', `specversion is ${event.specversion}`)
    demand(event.id === headers['webhook-id'], `id is ${event.id}`)
    demand(event.source.startsWith('urn:greenlit'), `source is ${event.source}`)
    demand(event.type.startsWith('io.greenlit.status.'), `type is ${event.type}`)
    demand(event.subject === event.data.show.id, `subject is ${event.subject}`)
    demand(!Number.isNaN(Date.parse(event.time)), `time is ${event.time}`)
    demand(event.datacontenttype === 'application/json', `data are ${event.datacontenttype}`)
  },
}

const server = createServer(async (request, response) => {
  try {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    for (const name of request.url.split('/').filter(Boolean)) checks[name](request.headers, body)
    response.writeHead(204).end()
  } catch (error) {
    console.error(`${request.url}: ${error.message}`)
    response.writeHead(400).end()
  }
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
