export function readDigits(): number[][]
export function packDigits(rows: readonly (readonly number[])[]): Uint8Array
