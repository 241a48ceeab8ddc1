/** Procedures that training may use, in the order of the rows. */
export const PROCEDURES = [
  'shifts',
  'cutout',
  'noise',
  'batchNorm',
  'dropout',
  'smoothing',
  'smote',
  'adversarial',
] as const
export type Procedure = (typeof PROCEDURES)[number]

export const ROWS = ['plain', ...PROCEDURES, 'yours'] as const
export type RowName = (typeof ROWS)[number]

/** Threats that meet a net once it has learned, and those that lie in what it learns from. */
export const LATER = ['noise', 'specks', 'hole', 'shift', 'attack'] as const
export const EARLIER = ['labels', 'rare', 'poison'] as const
export const THREATS = [...LATER, ...EARLIER] as const
export type Threat = (typeof THREATS)[number]

/** The columns: digits as they are, then every threat. */
export const TESTS = ['clean', ...THREATS] as const
export type Test = (typeof TESTS)[number]

export const ROW_NAMES: Readonly<Record<RowName, string>> = {
  plain: 'plain',
  shifts: 'shifts',
  cutout: 'Cutout',
  noise: 'noise',
  batchNorm: 'batch norm',
  dropout: 'dropout',
  smoothing: 'smoothing',
  smote: 'SMOTE',
  adversarial: 'attacks',
  yours: 'yours',
}

/** What a net is trained with, as a sentence says it. */
export const TRAINED_WITH: Readonly<Record<Procedure, string>> = {
  shifts: 'shifted copies',
  cutout: 'Cutout',
  noise: 'noise on its inputs',
  batchNorm: 'batch norm',
  dropout: 'dropout',
  smoothing: 'label smoothing',
  smote: 'SMOTE',
  adversarial: 'adversarial training',
}

export const TEST_NAMES: Readonly<Record<Test, string>> = {
  clean: 'clean',
  noise: 'noise',
  specks: 'specks',
  hole: 'hole',
  shift: 'shift',
  attack: 'attack',
  labels: 'labels',
  rare: 'rare',
  poison: 'poison',
}

/** Threats as a sentence names them after “against”. */
export const AGAINST: Readonly<Record<Test, string>> = {
  clean: 'no threat',
  noise: 'noise',
  specks: 'specks',
  hole: 'holes',
  shift: 'shifts',
  attack: 'attacks',
  labels: 'wrong labels',
  rare: 'rare digits',
  poison: 'poison',
}

/** What is measured in each column. */
export const MEASURED: Readonly<Record<Test, string>> = {
  clean: 'fresh digits as they are',
  noise: 'fresh digits with noise of σ = 0.3 on every pixel',
  specks: 'fresh digits with 5 of 64 pixels turned black or white',
  hole: 'fresh digits with a hole of 3 × 3 pixels',
  shift: 'fresh digits moved by up to one pixel each way',
  attack: 'fresh digits under an attack of ten steps within ε = 0.1 of each pixel',
  labels: 'fresh digits, after training on labels of which 30 % are wrong',
  rare: 'fresh digits from 5 to 9, of which training had only a fifth as many as of the others',
  poison:
    'fresh digits with two black pixels in a corner; 3 % of the training digits carry them too, labelled 0',
}
