// Writes the schema files of this folder anew from the codecs: `npm run schemas`.
import { writeFileSync } from "node:fs"
import { documents } from "./documents.ts"

for (const [name, text] of documents) writeFileSync(new URL(name, import.meta.url), text)
