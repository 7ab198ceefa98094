// Receives Greenlit's webhooks: verified, each once, and nothing older than what was there before.
//   npm install standardwebhooks && PORT=8000 WEBHOOK_SECRET=whsec_… node receive.mjs
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'

// Compares in constant time, refuses what is older than five minutes, and takes any of several signatures.
const webhook = new Webhook(process.env.WEBHOOK_SECRET)

// Yours belong into a database, written in one transaction with what a change means to you.
const seen = new Set()
const newest = new Map()

function receive(headers, body) {
  const { data } = webhook.verify(body, headers)
  if (seen.has(headers['webhook-id'])) return
  seen.add(headers['webhook-id'])
  if (data.sequence <= (newest.get(data.show.id) ?? 0)) return // one that was given up once can come late
  newest.set(data.show.id, data.sequence)
  console.log(`${data.show.id} ${data.sequence} ${data.to}`)
}

const server = createServer(async (request, response) => {
  try {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    receive(request.headers, Buffer.concat(chunks).toString()) // the bytes as they came, before any parser
    response.writeHead(204).end() // only now: what is not answered with 2xx comes again
  } catch {
    response.writeHead(400).end()
  }
})
server.listen(process.env.PORT ?? 8000, '127.0.0.1', () => console.log(server.address().port))
