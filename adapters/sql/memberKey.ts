/** A member id as it is compared: without outer blanks and case. Worked out here, for databases differ on letters. */
export const memberKey = (memberId: string): string => memberId.trim().toUpperCase()
