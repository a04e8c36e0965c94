/** Many patients in families of four, one after the other, spread over some plans. */
export interface Crowd {
  readonly practice: string
  readonly patients: number
  readonly plans: number
  /** Appointments of today at one place, of the first patients; every patient has another somewhere else. */
  readonly today?: number
  /** Whether every fourth of those not seen today has an old answer, looked through and done. */
  readonly answers?: boolean
}
