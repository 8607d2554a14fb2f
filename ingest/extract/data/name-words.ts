/** Exceptions to the rules on spelling: capitals that name nothing here, and endings that are no part of a name. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Spelled like names, but places, units, venues, machines or parts of a text. */
export const NOT_NAMES = list(`
AI ML DL CPU CPUs GPU GPUs TPU TPUs FPGA USA US UK EU PC API APIs URL HTTP HTTPS PDF ID OK NeurIPS NIPS ICML ICLR CVPR ICCV ECCV AAAI ACL EMNLP
IEEE ACM arXiv GitHub SOTA SoTA TODO RAM GB MB TB KB MHz GHz PhD etc IID iid i.i.d CUDA NVIDIA Intel AMD AWS Google OpenAI Kaggle DeepMind
UC MIT ETH CA NY II III IV VI VII VIII IX XI XII NP LaTeX BibTeX FAQ AM PM ok v1 v2 v3 A100 V100 H100 GitLab HuggingFace com
`);

/** `ReLU-based`: the name ends before them. */
export const NAME_SUFFIXES = list(`
based like style type aware free trained inspired driven level specific agnostic guided invariant equivariant wise regularized
parameterized parametrized induced constrained augmented optimized generated enhanced hard complete activated normalized type way
dependent independent optimal family centric only scale time shot only style
`);

/** Capital words that are adjectives, languages or people: no names by themselves. */
export const CAPITAL_ADJECTIVES = list(`
lipschitz gaussian bayesian euclidean riemannian english chinese german french markov markovian fourier taylor newton bernoulli
hilbert banach hermitian hadamard fisher frobenius laplace laplacian poisson kronecker lagrangian hamiltonian wasserstein boolean
american european python java internet january february march april may june july august september october november december
part section theorem lemma appendix figure table code data source version project university institute laboratory
additionally moreover furthermore finally specifically notably importantly however our we the this these in experiments results
`);

/** After a name: what the name is. */
export const DATASET_NOUNS = list(
  'dataset datasets benchmark benchmarks corpus corpora database databases leaderboard',
);

/** Names of the lexicon that are mostly said in passing: they count where the paper insists, by title or repetition. */
export const PASSING_NAMES = new Set([
  'machine learning',
  'hyperparameter',
  'complexity',
  'parameterization',
  'data distribution',
  'language model',
  'network architecture',
  'normalization',
  'stability',
  'smoothness',
  'step size',
  'stochastic gradient',
  'parameter space',
  'curvature',
  'nonlinearity',
  'objective function',
  'function space',
  'feature space',
  'weight space',
  'training dynamics',
  'model complexity',
  'clustering',
  'runtime',
  'inference time',
  'approximation error',
  'weight matrix',
  'initialization',
  'regularization',
]);

/** A sentence that reports on a test. */
export const EVALUATION_WORDS =
  /\b(?:experiment\w*|evaluat\w+|performance|accuracy|state-of-the-art|results?|trained|test(?:ed|ing)?|BLEU|FID|error|improv\w+|outperform\w*|achiev\w+|validat\w+|demonstrat\w+)\b/i;
