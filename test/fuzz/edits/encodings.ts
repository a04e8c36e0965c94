import type { Chance } from "../../torture/Chance.ts"
import type { Edit } from "./Edit.ts"

const swapped = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("latin1")

const reread: ReadonlyArray<(text: string) => string> = [
  (text) => Buffer.from(text, "utf8").toString("latin1"),
  (text) => Buffer.from(text, "latin1").toString("utf8"),
  (text) => Buffer.from(text, "utf16le").toString("latin1"),
  (text) => `ÿþ${Buffer.from(text, "utf16le").toString("latin1")}`,
  (text) => `þÿ${swapped(text)}`,
  (text) => Buffer.from(text.slice(text.length % 2), "latin1").toString("utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf8").toString("latin1"),
  (text) => Buffer.from(text, "utf8").toString("base64"),
  (text) => text.replace(/[^\n]{80}/g, "$&\n"),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replace(/\s+/g, ""),
  (text) => text.normalize("NFD"),
  (text) => `<html><body>${text}</body></html>`,
  (text) => JSON.stringify(text),
]

/** A text that was written in one way and read in another. */
export const encodingEdits: ReadonlyArray<Edit> = [
  {
    kind: "read in another encoding",
    weight: 2,
    apply: ({ text }, chance: Chance) => (reread[chance.between(0, reread.length - 1)] ?? ((same) => same))(text),
  },
]
