declare module '@resvg/resvg-js' {
  export interface ResvgOptions {
    font: {
      loadSystemFonts: boolean
      fontFiles: readonly string[]
      defaultFontFamily: string
      sansSerifFamily: string
    }
  }
  export class Resvg {
    constructor(svg: string, options: ResvgOptions)
    render(): { asPng(): Uint8Array }
  }
}
