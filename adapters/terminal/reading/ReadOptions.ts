export interface ReadOptions {
  readonly json?: boolean
  readonly explain?: boolean
  readonly coverage?: boolean
}
