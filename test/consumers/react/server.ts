import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"
import { text } from "node:stream/consumers"
import { openDesk } from "coverport/promise"
import { sqliteBook } from "coverport/sql"
import { readX12 } from "coverport/x12"

const desk = openDesk(sqliteBook({ file: "practice.db" }))

// Yours: who is signed in, and where.
const caller = { practice: "practice", location: "downtown", user: "frontdesk" }

const message = await readFile("practice.271", "utf8")
for (const response of readX12(message).responses)
  await desk.receiveResponse({ from: { _tag: "Person", ...caller }, id: "answer-1", response, message })

const acts = {
  openReview: desk.openReview,
  preview: desk.preview,
  importDetails: desk.importDetails,
  markAsDone: desk.markAsDone,
  revertReceipt: desk.revertReceipt,
  membersOfPlan: desk.membersOfPlan,
}

const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
}

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://here")
  try {
    const name = pathname.replace("/desk/", "")
    if (request.method === "POST" && isAct(name)) {
      const answer = await acts[name]({ ...JSON.parse(await text(request)), caller })
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer))
      return
    }
    const file = pathname === "/" ? "index.html" : normalize(pathname)
    const type = types[extname(file)] ?? "application/octet-stream"
    response.writeHead(200, { "content-type": type }).end(await readFile(join("dist", file)))
  } catch {
    response.writeHead(404).end()
  }
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (address !== null && typeof address === "object") console.log(`http://127.0.0.1:${address.port}/`)
})
