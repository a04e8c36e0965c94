import type { PageFile, PageFiles } from "./pageFiles.ts"

/** A file for a path: a built one, or the page itself for whatever a person may have kept as a link. */
export const pageAnswer = (files: PageFiles, path: string): PageFile | undefined => {
  const file = files.get(path)
  if (file !== undefined) return file
  return path.slice(path.lastIndexOf("/")).includes(".") ? undefined : files.get("/index.html")
}

/** What the page names each answer's own nonce by, until it is sent. */
export const nonceHere = "NONCE-OF-THIS-ANSWER"

/** Whether a file's name changes with what is in it, so that it may be kept for good. */
export const isKept = (path: string): boolean => path.startsWith("/assets/")
