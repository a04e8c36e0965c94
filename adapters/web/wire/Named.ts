/** Someone or somewhere that a person can choose. */
export interface Named {
  readonly id: string
  readonly name: string
}
