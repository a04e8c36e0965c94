/** The triggers of a table that is only added to. Released migrations say them: what they say stays as it is. */
export const sqliteAppendOnly = (table: string, order?: string): ReadonlyArray<string> => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
     BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`,
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
     BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`,
  // An INSERT OR REPLACE takes rows out without asking the trigger above.
  `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
     WHEN EXISTS (SELECT 1 FROM ${table} WHERE practice = NEW.practice AND id = NEW.id)
${order === undefined ? "" : `       OR EXISTS (SELECT 1 FROM ${table} WHERE practice = NEW.practice AND ${order} = NEW.${order})\n`}     BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`,
]
