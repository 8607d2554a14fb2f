/** What a noun phrase is by its last word, singular: with a word before it (`compound`), or alone (`alone`). */

import type { EntityType } from '../../../src/domain/schema.ts';

const table = (rows: Partial<Record<EntityType, string>>): ReadonlyMap<string, EntityType> =>
  new Map(
    Object.entries(rows).flatMap(([type, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, type as EntityType] as const),
    ),
  );

/** `spectral normalization` is a Method, `loss landscape` a Concept. */
export const COMPOUND_HEADS = table({
  Method: `
    activation adaptation adapter aggregation  annealing approximation architecture attack attention augmentation autoencoder average
    averaging backpropagation batching block boosting classifier clipping clustering codebook connection convolution convnet cnn
    decay decomposition decoder descent detector differentiation distillation dnn dropout embedding encoder encoding ensemble ensembling
    estimator expansion expert filter filtering flow forest gan gnn gd heuristic hypernetwork initialization iteration layer learner learning
    llm ln loss lstm machine mapping matching mechanism method minimization mixup mlp model module momentum net network neuron
    normalization operator optimizer optimiser parser pass passing perceptron pooling preconditioner preconditioning pretraining propagation
    prompting pruning quantization regression regularizer relu reparameterization reparametrization relaxation resnet rnn rule
    sampler sampling scaling schedule scheduler  search selection sgd solver  summary surrogate 
    training transformation transformer tree tuning unit vae vit warmup weighting entropy network nn field parsing policy
    compressor transfer sketching fusion refinement factorization quadrature projection lagrangian simulation amplifier
    recompilation oracle kernel-method lookahead trick supervision feedback curriculum interpolation corrector
    method-of-moments   analysis system mean-field machine simulator tokenizer controller agent`,
  Dataset: `dataset corpus benchmark imagenet cifar mnist suite`,
  Task: `
    fewshot-learning manipulation annotation allocation alignment answering captioning classification compression control deblurring denoising detection diagnosis discovery editing estimation
    fitting forecasting generation grounding identification inference inpainting labeling labelling localization modeling modelling
    multiplication optimization optimisation parsing planning prediction processing quantification ranking reasoning recognition
    reconstruction recommendation  registration restoration retrieval science segmentation summarization super-resolution
    synthesis tagging tracking translation  verification vision qa`,
  Metric: `
    accuracy auc bleu complexity cost count criterion efficiency error fid footprint flop latency metric overhead perplexity
    precision quality regret  risk runtime score speed speedup throughput time usage`,
  Concept: `
    approximator bias boundary bottleneck bound capacity coefficient collapse condition connectivity constraint convergence convexity
    covariance curvature curve degeneracy density dependency derivative descent-property difference dimension dimensionality direction
    distance distribution divergence dynamics eigenvalue equation equilibrium equivariance expressivity feature forgetting
    function generalization geometry gap gradient graph group heterogeneity hessian hyperparameter hypothesis identity
    inequality instability interaction invariance kernel landmark landscape law likelihood limit lottery
    manifold map matrix measure memorization minimum minimizer mixture moment noise norm ntk objective optimality optimum oscillation
    overfitting parameterization parametrization pde perturbation phenomenon point polynomial potential
    prior  product  rate ratio regime regularity regularization response robustness
    scaling-law  sharpness shift size smoothing smoothness space sparsity spectrum squashing stability
    statistics structure symmetry system tensor theorem theory threshold ticket trajectory transition uncertainty variance variation vector
    entanglement corruption consistency measurement basis interval sensitivity coverage definiteness conditioning conjecture mean
    information pattern property  data input domain pose query channel label example component 
    weight width manifold similarity correction randomness superposition signal subspace representation correlation invariant`,
});

/** Trusted only where the phrase is long, capitalized or occurs twice: too often just description. */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  `data representation gradient weight property information point example input component term field view environment
   principle budget context group function measure quality speed time label neuron dataset algorithm method
   architecture technique model solution process feature layer setting requirement performance hyperparameter
   parameter problem region domain analysis system approach pattern`
    .trim()
    .split(/\s+/),
);

/** One word that names something without any other. */
export const ALONE = table({
  Method: `
    adversarial-training autoencoder backpropagation bagging batchnorm boosting convolution dropout ensembling finetuning
    hypernetwork layernorm mixup momentum pretraining pruning quantization regularization softmax transformer initialization
    metanetwork preconditioning distillation reparameterization perceptron augmentation spline dropout autoregression
    transformer warmup lookahead`,
  Dataset: `imagenet mnist`,
  Task: `classification segmentation regression denoising deblurring forecasting retrieval summarization`,
  Metric: `accuracy flop perplexity latency throughput regret speedup`,
  Concept: `
    convergence curvature equivariance expressivity expressiveness generalization generalisation grokking hessian heterogeneity
    identifiability interpretability invariance jacobian memorization nonlinearity nonconvexity optimality overfitting overestimation
    overparameterization overparametrization plasticity robustness sharpness smoothness sparsity stability symmetry
    hyperparameter pde ode sde degeneracy invariance trainability generalizability transferability reproducibility universality forgetting minimum outlier retraining nonconvexity fairness privacy underfitting heteroscedasticity
    superposition parameterization parametrization convexity randomness`,
});

/** Dropped from the end of a phrase when what is left still names something: `Adam optimizer`, `grokking phenomenon`. */
export const TRAILING_WORDS: ReadonlySet<string> = new Set(
  `approach framework perspective issue issues problem problems task tasks phenomenon phenomena ability abilities variant variants
   paradigm paradigms performance application applications experiment experiments setup setups result results theory theories
   properties property behavior value values level levels step steps effect effects assumption assumptions term terms
   technique techniques procedure procedures algorithm algorithms method methods model models architecture architectures
   optimizer optimizers dataset datasets data benchmark benchmarks layer layers network networks loss function functions
   methodology library toolbox implementation implementations module baselines baseline updates update hyperparameters hyperparameter
   problem-setting pipeline process scheme strategy strategies counterpart counterparts family challenge challenges`
    .trim()
    .split(/\s+/),
);

/** Last two words that say more than the last one. */
export const PAIR_HEADS = table({
  Method:
    'activation-function loss-function random-feature finite-difference mean-field square-loss square-error',
  Task: `model-training network-training machine-learning few-shot-learning continual-learning language-modeling hyperparameter-tuning
    matrix-approximation posterior-approximation sentiment-analysis variational-inequality shape-analysis`,
  Metric: 'error-rate conversion-rate click-through-rate',
  Concept:
    'gradient-field gradient-flow vector-field differential-operator linear-operator projection-operator social-network data-efficiency parameter-efficiency hidden-unit',
});

/** Kinds of things: with a name before them they are a broader name, not the name with a word to spare. */
export const KIND_WORDS: ReadonlySet<string> = new Set([
  'methods',
  'algorithms',
  'algorithm',
  'models',
  'strategies',
  'techniques',
  'schemes',
]);

/** Data sets are named: "two public datasets" names none. */
export const NAMED_HEADS: ReadonlySet<string> = new Set([
  'dataset',
  'benchmark',
  'corpus',
  'suite',
  'database',
]);
