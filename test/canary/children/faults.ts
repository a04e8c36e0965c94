// Loaded before the command: something of the machine fails with a patient in its hands, as FAULT says.
import crypto from "node:crypto"
import { syncBuiltinESMExports } from "node:module"
import { DatabaseSync } from "node:sqlite"

const held = process.env["HELD"] ?? ""

const fail = (): never => {
  throw new Error(`a fault over ${held}`, { cause: { row: held } })
}

const { FAULT = "" } = process.env
switch (FAULT) {
  case "a call":
    crypto.randomBytes = fail
    syncBuiltinESMExports()
    break
  case "the database": {
    const prepare = DatabaseSync.prototype.prepare.bind(DatabaseSync.prototype)
    DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql, ...more) {
      return /INSERT INTO receipts/.test(sql) ? fail() : Reflect.apply(prepare, this, [sql, ...more])
    }
    break
  }
  case "nobody waits for it":
    setTimeout(fail, 0)
    break
  case "a promise":
    void Promise.reject(new Error(`a fault over ${held}`))
    break
  default:
    break
}
