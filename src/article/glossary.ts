export interface GlossaryEntry {
  /** Part of its anchor. */
  id: string
  term: string
  /** One line, for a reader with calculus and no machine learning. */
  meaning: string
  /** How the text speaks of it, as whole words; the term itself unless given. */
  forms?: readonly string[]
}

/** Terms of the trade. The first time a chapter uses one, the word opens its meaning; all stand in the last chapter. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'batch',
    term: 'batch',
    meaning: 'The handful of examples that one step of training looks at.',
    forms: ['batch', 'batches'],
  },
  {
    id: 'batch-normalisation',
    term: 'batch normalisation',
    meaning: 'A layer that shifts and scales each unit’s values to mean 0 and spread 1 over the batch.',
  },
  {
    id: 'calibration',
    term: 'calibration',
    meaning: 'Whether answers given with 80 % confidence are right 80 % of the time.',
    forms: ['calibration', 'calibrated'],
  },
  {
    id: 'cross-entropy',
    term: 'cross-entropy',
    meaning: 'A loss for classes: minus the logarithm of the probability that the net gave to the right one.',
  },
  {
    id: 'distribution',
    term: 'distribution',
    meaning: 'How probable each value of something random is.',
    forms: ['distribution', 'distributions'],
  },
  {
    id: 'entropy',
    term: 'entropy',
    meaning:
      'How undecided a set of probabilities is: 0 when one answer is certain, largest when all are alike.',
  },
  {
    id: 'epoch',
    term: 'epoch',
    meaning: 'One pass of training through all examples.',
    forms: ['epoch', 'epochs'],
  },
  {
    id: 'expectation',
    term: 'expectation',
    meaning: 'The mean over all that could be drawn, each value weighted by its probability; written E[·].',
  },
  {
    id: 'gan',
    term: 'GAN',
    meaning:
      'Two nets trained against each other: one invents examples, the other tries to tell them from real ones.',
    forms: ['GAN', 'GANs'],
  },
  {
    id: 'gradient',
    term: 'gradient',
    meaning: 'The direction in which a number, mostly the loss, grows fastest, and how fast.',
    forms: ['gradient', 'gradients'],
  },
  {
    id: 'hidden-unit',
    term: 'hidden unit',
    meaning: 'A number inside the net: a weighted sum of the layer before, bent by a fixed function.',
    forms: ['hidden unit', 'hidden units', 'hidden layer', 'hidden layers'],
  },
  {
    id: 'kl',
    term: 'KL divergence',
    meaning:
      'How far one distribution is from another: 0 when they are equal, and not the same in both directions.',
    forms: ['KL divergence', 'Kullback–Leibler divergence'],
  },
  {
    id: 'learning-rate',
    term: 'learning rate',
    meaning: 'How long a step of training is.',
    forms: ['learning rate', 'learning rates'],
  },
  {
    id: 'least-squares',
    term: 'least squares',
    meaning: 'Fitting by making the sum of all squared misses as small as possible.',
  },
  {
    id: 'leverage',
    term: 'leverage',
    meaning: 'How much a point can turn the line because it lies far out in x.',
    forms: ['leverage', 'leverage point', 'leverage points'],
  },
  {
    id: 'likelihood',
    term: 'likelihood',
    meaning: 'How probable the data are if the model were true, read as a function of the model’s numbers.',
  },
  {
    id: 'logit',
    term: 'logit',
    meaning: 'A net’s raw score for a class, before softmax makes a probability of it.',
    forms: ['logit', 'logits'],
  },
  {
    id: 'loss',
    term: 'loss',
    meaning: 'The number that training makes smaller: what the net’s mistakes cost.',
  },
  {
    id: 'mutual-information',
    term: 'mutual information',
    meaning: 'How much knowing one thing tells about another, in bits or nats; 0 when they are independent.',
  },
  {
    id: 'norm',
    term: 'norm',
    meaning:
      'The length of a change: the largest entry (ℓ∞), the usual length (ℓ2) or the number of entries changed (ℓ0).',
    forms: ['norm', 'norms'],
  },
  {
    id: 'overfitting',
    term: 'overfitting',
    meaning: 'Learning the accidents of the training examples, which fresh examples do not share.',
    forms: ['overfitting', 'overfit', 'overfits', 'overfitted'],
  },
  {
    id: 'prior',
    term: 'prior',
    meaning: 'What is taken to be probable before the data are seen.',
    forms: ['prior', 'priors'],
  },
  {
    id: 'quartile',
    term: 'quartile',
    meaning: 'A quarter of the values lie below the lower one, a quarter above the upper one.',
    forms: ['quartile', 'quartiles'],
  },
  {
    id: 'relu',
    term: 'ReLU',
    meaning: 'The simplest bend: a negative number becomes 0, a positive one stays as it is.',
    forms: ['ReLU', 'ReLUs'],
  },
  {
    id: 'residual',
    term: 'residual',
    meaning: 'What a fit misses at a point: the value there minus the fitted one.',
    forms: ['residual', 'residuals'],
  },
  {
    id: 'ridge',
    term: 'ridge regression',
    meaning: 'Least squares with a penalty on the squared size of the weights.',
    forms: ['ridge regression', 'ridge penalty', 'ridge'],
  },
  {
    id: 'seed',
    term: 'seed',
    meaning: 'The number from which all random draws of a run follow; the same seed gives the same run.',
    forms: ['seed', 'seeds'],
  },
  {
    id: 'sgd',
    term: 'SGD',
    meaning: 'Stochastic gradient descent: a small step down the gradient of one batch, again and again.',
  },
  {
    id: 'softmax',
    term: 'softmax',
    meaning: 'Turns scores into probabilities: the exponential of each, divided by their sum.',
  },
  {
    id: 'standard-deviation',
    term: 'standard deviation',
    meaning: 'How far values usually lie from their mean; written σ.',
    forms: ['standard deviation', 'standard deviations'],
  },
  {
    id: 'weight',
    term: 'weight',
    meaning: 'One of the numbers inside a net that training changes.',
    forms: ['weight', 'weights'],
  },
]
