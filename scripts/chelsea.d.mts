export interface Photograph {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}
export function readChelsea(): Photograph
export function cutChelsea(photograph: Photograph): Uint8Array
