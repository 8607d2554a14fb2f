/** Cases of statements: direction, denial, comparison, amounts, effects, and subjects that a sentence does not name. */

import type { StatementCase } from './text-care.ts';

export const STATEMENT_CASES: readonly StatementCase[] = [
  {
    claim: 'turns a passive round',
    abstract: 'On ImageNet, SGD is outperformed by Adam.',
    states: [['Adam OUTPERFORMS SGD']],
    statesNot: ['SGD OUTPERFORMS Adam'],
  },
  {
    claim: 'makes no statement of what is denied',
    abstract: 'Weight decay does not improve generalization. Adam never outperforms SGD.',
    statesNot: ['Weight decay AFFECTS generalization', 'Adam OUTPERFORMS SGD'],
  },
  {
    claim: 'makes no statement of what fails',
    abstract: 'Dropout fails to reduce overfitting, and there is no evidence that Adam outperforms SGD.',
    statesNot: ['Dropout AFFECTS overfitting', 'Adam OUTPERFORMS SGD'],
  },
  {
    claim: 'takes "not only" for no denial',
    abstract: 'Dropout not only reduces overfitting but is cheap.',
    states: [['Dropout AFFECTS overfitting', { effect: 'decreases' }]],
  },
  {
    claim: 'makes no win of "comparable"',
    abstract: 'AdamW is comparable to Adam on ImageNet.',
    states: [['AdamW COMPARED_WITH Adam']],
    statesNot: ['AdamW OUTPERFORMS Adam', 'Adam OUTPERFORMS AdamW'],
  },
  {
    claim: 'marks "matches or exceeds" as limited where it takes it for a win',
    abstract: 'AdamW matches or outperforms Adam.',
    states: [['AdamW OUTPERFORMS Adam', { qualified: true }]],
  },
  {
    claim: 'reads how much faster, and makes nothing more accurate by it',
    abstract: 'AdamW is 2.5x faster than Adam. We also report accuracy.',
    states: [['AdamW OUTPERFORMS Adam', { quantity: '2.5x' }]],
    statesNot: ['AdamW AFFECTS accuracy', 'Adam AFFECTS accuracy'],
  },
  {
    claim: 'reads what is reduced, not only that something is',
    abstract: 'Dropout reduces overfitting. Label smoothing reduces the test error.',
    states: [
      ['Dropout AFFECTS overfitting', { effect: 'decreases' }],
      ['Label smoothing AFFECTS test error', { effect: 'decreases' }],
    ],
  },
  {
    claim: 'takes an improved cost for a lower one',
    abstract: 'Momentum improves the test error. Momentum improves generalization.',
    states: [
      ['Momentum AFFECTS test error', { effect: 'decreases' }],
      ['Momentum AFFECTS generalization', { effect: 'increases' }],
    ],
  },
  {
    claim: 'marks a hedge and a limit',
    abstract:
      'Dropout may reduce overfitting. In the infinite-width limit, weight decay improves generalization.',
    states: [
      ['Dropout AFFECTS overfitting', { hedged: true }],
      ['weight decay AFFECTS generalization', { qualified: true }],
    ],
  },
  {
    claim: 'keeps the subject over a numbered list',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract:
      'We present QuillNorm, a normalization layer. QuillNorm (1) improves generalization, (2) prevents overfitting, and (3) reduces memory usage.',
    states: [
      ['QuillNorm AFFECTS generalization', { effect: 'increases' }],
      ['QuillNorm AFFECTS overfitting', { effect: 'prevents' }],
      ['QuillNorm AFFECTS memory usage', { effect: 'decreases' }],
    ],
  },
  {
    claim: 'keeps the subject over verbs joined by "and"',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract: 'We present QuillNorm. QuillNorm improves generalization and reduces overfitting.',
    states: [['QuillNorm AFFECTS generalization'], ['QuillNorm AFFECTS overfitting']],
  },
  {
    claim: 'takes "our method" for what the paper introduces',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract:
      'We present QuillNorm, a normalization layer. Our method outperforms batch normalization on ImageNet.',
    states: [['QuillNorm OUTPERFORMS batch normalization', { selfReported: true }]],
  },
  {
    claim: 'takes "it" for what the sentence before is about',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract: 'We present QuillNorm, a normalization layer. It reduces overfitting.',
    states: [['QuillNorm AFFECTS overfitting', { effect: 'decreases' }]],
  },
  {
    claim: 'takes "this" with a kind for the last thing of that kind',
    abstract: 'Sharpness-aware minimization seeks flat minima. This optimizer improves generalization.',
    states: [['Sharpness-aware minimization AFFECTS generalization']],
  },
  {
    claim: 'reports what a paper says of its own method as such, and other methods as not',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract: 'We present QuillNorm. QuillNorm outperforms batch normalization. Adam outperforms SGD.',
    states: [
      ['QuillNorm OUTPERFORMS batch normalization', { selfReported: true }],
      ['Adam OUTPERFORMS SGD', { selfReported: false }],
    ],
  },
];
