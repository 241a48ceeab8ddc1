/** Seeds of students are short enough to be read out: 1 … this. */
export const MOST_STUDENT_SEED = 999_999

/**
 * The name as it counts: Unicode's compatibility form (NFKC), lower case, without marks that are not seen, one blank
 * between its words. “ Zoë  Müller”, typed with accents of their own or joined ones, is one person.
 */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/\p{Cf}|\p{Cc}/gu, (mark) => (/\s/u.test(mark) ? ' ' : ''))
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** 32 bits of a text's UTF-8 bytes: FNV-1a, then the finaliser of MurmurHash3, so that near names are far apart. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The seed of a student: the same for the same name, in every browser; undefined where nothing of a name is left. */
export function studentSeed(name: string): number | undefined {
  const plain = plainName(name)
  return plain === '' ? undefined : 1 + (hash32(plain) % MOST_STUDENT_SEED)
}
