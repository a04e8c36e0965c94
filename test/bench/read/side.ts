// One side of the bench in a process of its own: node side.ts NAME, and orders from its parent.
import { messagesFrom } from "./generated.ts"
import type { Took } from "./Order.ts"
import { Order } from "./Order.ts"
import { actOf, isSide } from "./sides.ts"

const name = process.argv[2] ?? ""
if (!isSide(name)) throw new Error(`no side is called ${name}`)
const act = actOf(name)

const took = async ({ first, characters, together }: Order): Promise<Took> => {
  const messages = [...messagesFrom(first, characters)]
  const texts = together ? [messages.join("")] : messages
  const length = messages.reduce((sum, message) => sum + message.length, 0)
  const before = process.cpuUsage()
  const began = performance.now()
  for (const text of texts) {
    const made = act(text)
    if ((typeof made === "number" ? made : await made) === 0) throw new Error("nothing was read")
  }
  const clock = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  return { clock, processor: (user + system) / 1000, messages: messages.length, characters: length }
}

process.on("message", (order) => {
  if (!Order.is(order)) throw new TypeError("not an order")
  void took(order).then((answer) => process.send?.(answer))
})
