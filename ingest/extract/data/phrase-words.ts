/** Words that end, open or never belong to a noun phrase that names something. */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Never inside a name: whatever compromise thinks of them. */
export const BREAKING_WORDS = list(`
a an the this that these those its their our your his her my we they it he she i you who whom whose which what
some any each every all both either neither several many most more less few fewer other others another such same certain various
of in on at to for from by with without within into onto over under above below between among across through during before after
against about around beyond toward towards via per than as like unlike upon until since while although though because if unless
whether when where why how and or but nor so yet also however moreover furthermore thus hence therefore then there here
is are was were be been being am do does did done has have had having can could may might must shall should will would cannot
not no never only just even still already often sometimes usually typically generally rarely always again once twice
using used use uses based given called named known including includes included following followed according due compared
show shows showed shown demonstrate demonstrates propose proposes proposed present presents introduce introduces introduced
achieve achieves achieved outperform outperforms improve improves improved provide provides provided allow allows enable enables
require requires prove proves proved consider find found make makes made give gives take takes become becomes remain remains
lead leads yield yields obtain obtains obtained exhibit exhibits reveal reveals suggest suggests study studies investigate
help helps reduce reduces apply applied evaluate evaluates evaluated develop develops developed establish establishes
e g i ie eg etc et al versus vs much very well far too rather quite nearly almost up down out off able recently
work works address addresses explore explores extend extends derive derives identify identifies explain explains
exploit exploits leverage leverages employ employs adopt adopts combine combines solve solves capture captures learn learns
train trains perform performs rely relies depend depends suffer suffers tend tends need needs aim aims offer offers
understand discover argue observe analyze analyse examine verify validate confirm highlight illustrate replace replaces
generate generates avoid avoids incorporate incorporates contain contains admit admits converge converges generalize generalizes
characterize characterizes describe describes connect connects determine determines ensure ensures estimate estimates
predict predicts optimize optimizes minimize minimizes maximize maximizes scale scales fail fails benefit benefits
do not it's let get gets seem seems appear appears serve serves act acts come comes go goes keep keeps
one two three four five six seven eight nine ten first second third last next
induces causes prevents mitigates enhances boosts affects influences preserves accelerates increases decreases facilitates
promotes degrades alleviates eliminates avoids overcomes matches exceeds surpasses resolves encourages hinders simplifies obviates
stabilizes amplifies suppresses obstructs ensures hurts impedes governs dominates trained rethinking
whereas despite instead rather namely respectively together along thereby therein wherein throughout
`);

/** Stripped from the front of a phrase: they praise or point and name nothing. */
export const LEADING_WORDS = list(`
standard full exact robust optimal large-scale high-dimensional
severe harmful celebrated realistic restrictive mild expensive cheap noisy-free commonly-used widely-used excessive  accurate
constant minimal maximal explicit individual separate tuned established massive poor published termed purpose initial
compromised required derived healthier amplified ensuring high-quality inferior sound elegant careful intrinsic rapid
real-world open large-sized regular reduced revisiting rethinking separate arbitrary  undesirable prominent widespread
concrete favorable successful desired faulty manageable native mainstream infeasible feasible promising
novel new newly proposed existing recent previous prior current modern traditional conventional classical classic
state-of-the-art sota state art efficient effective simple powerful promising popular  common general generic unified
important key main major significant substantial considerable strong stronger weak better best good great superior improved
 larger  smaller big huge high higher low lower fast faster slow slower long longer short
different diverse various several numerous multiple single particular specific certain similar respective corresponding
underlying resulting first second final original alternative additional extra further related relevant
own entire whole  complete total overall average typical usual
useful practical theoretical empirical experimental extensive comprehensive thorough rigorous formal detailed careful
challenging difficult hard easy interesting surprising remarkable notable
possible potential available necessary sufficient desired desirable appropriate suitable
many few more less much most well widely highly  commonly
real actual true given  chosen  obtained observed known unknown
so-called well-known well called top competitive comparable consistent  scalable flexible principled
critical crucial central fundamental essential natural inherent intrinsic
leading advanced sophisticated cutting-edge innovative unprecedented excellent impressive tremendous great
using leveraging utilizing improving reducing achieving employing applying combining exploiting proposing developing training
understanding studying analyzing exploring investigating introducing addressing solving enabling providing including involving
making obtaining considering requiring allowing demonstrating showing outperforming comparing minimizing maximizing finding
estimating computing exploiting incorporating replacing increasing decreasing
`);

/** Alone, or as what is left of a phrase, they name nothing (the guideline's list and its like). */
export const GENERIC_WORDS = list(`
model models method methods approach approaches network networks data training performance problem problems parameter parameters
result results experiment experiments theory algorithm algorithms framework frameworks task tasks dataset datasets loss losses
function functions feature features layer layers optimizer optimizers optimization memory width depth
technique techniques system systems paper papers work works study studies analysis setting settings case cases way ways
application applications domain domains example examples sample samples set sets number size value values
architecture architectures learning machine approach strategy strategies scheme schemes procedure process procedures processes
property properties behavior behaviors effect effects role impact influence improvement improvements
representation representations structure structures information knowledge input inputs output outputs weights weight
time cost costs space point points step steps level levels rate rates scale scales order term terms
benchmark benchmarks baseline baselines metric metrics measure measures objective objectives code image images text
evaluation assumption assumptions condition conditions solution solutions bound bounds insight insights
evidence contribution contributions direction question questions challenge challenges limitation limitations advantage
use usage need ability capability type types kind class classes family form variety range
neuron neurons node nodes unit units user users people human humans community field research literature practice
`);

/** Gerunds that stand in a name before its noun: all others are verbs before their object ("preventing overfitting"). */
export const NAMING_GERUNDS = list(`
averaging clustering conditioning damping decoding denoising embedding encoding exploding fine-tuning finetuning forgetting gating
learning limiting matching mixing moving operating partitioning pooling pre-training pretraining programming pruning
ranking reasoning routing sampling scaling sensing sequencing signaling smoothing spiking splitting squashing streaming testing
time-varying training tuning vanishing varying weighting winning merging mapping message-passing generating
data-driven sketching stopping boosting bagging labeling masking hashing imaging graph-learning coupling
encompassing reparametrizing self-training alternating rotating voting understanding-free governing interpolating
`);

/** Comparatives and superlatives that are part of names. */
export const NAMING_DEGREES = list(`
nearest least lower upper steepest higher inner outer best-response best-arm worst-case worst best deeper higher-order
lower-level upper-level least-squares min-max
`);

/** Adverbs that make a name with the participle or adjective after them. */
export const NAMING_ADVERBS = list(`
fully weakly adversarially locally strongly infinitely continuously conditionally randomly doubly partially jointly sparsely
densely linearly spatially temporally convolutionally quasi-strongly stably differentiably hierarchically very mildly
independently semantically contextually infinitely
`);
