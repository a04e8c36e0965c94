import type { Affected, Members } from "../../domain/change/Receipt.ts"

const nobody: Members = { families: 0, patients: 0 }

export const nobodyAffected: Affected = { plan: nobody, subscription: nobody }
