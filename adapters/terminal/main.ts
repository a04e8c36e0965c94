#!/usr/bin/env node
import { enableCompileCache } from "node:module"

// Most of the time of a short command is compiling it. Node keeps what was compiled in the folder for temporary files, and
// nothing of what is read; `NODE_DISABLE_COMPILE_CACHE=1` forbids it.
enableCompileCache()
await import("./command.ts")
