/** Cases of names: damaged texts, hyphens, lists, nested and new names, and what is no name. */

import type { NameCase } from './text-care.ts';

export const NAME_CASES: readonly NameCase[] = [
  {
    claim: 'takes remains of formulas for no names',
    abstract:
      'We prove a regret of Oleft(sqrt{T} log T right) and a rate of mathcal{O}(n^{-1}) for weights in mathbb{R}^{n times d}. SGD needs varepsilon^{-2} steps.',
    mentions: [['SGD']],
    absent: ['Oleft', 'mathcal', 'mathbb', 'sqrt', 'times', 'log T', 'varepsilon'],
  },
  {
    claim: 'reads names next to stripped commands',
    abstract:
      'In our $\\mathbf{tests}$ the widetilde{O} bound of Adam is tight, and textit{dropout} helps on CIFAR-10.',
    mentions: [['Adam'], ['CIFAR-10']],
    absent: ['widetilde', 'textit'],
  },
  {
    claim: 'finds names with Greek letters and accents',
    abstract:
      'With μP the learning rate transfers across widths. We report the Fréchet Inception Distance of GANs.',
    mentions: [['μP'], ['Fréchet Inception Distance']],
  },
  {
    claim: 'keeps a name that holds an accent of LaTeX whole',
    abstract: "Image quality is measured by the Fr\\'echet Inception Distance of each diffusion model.",
    mentions: [["Fr\\'echet Inception Distance"]],
    absent: ['echet Inception Distance'],
  },
  {
    claim: 'keeps hyphenated names whole',
    abstract: 'We train a ResNet-50 with Pre-LN at the edge-of-stability and compare it with GPT-2.',
    mentions: [['ResNet-50'], ['Pre-LN'], ['GPT-2']],
    absent: ['ResNet', 'GPT'],
  },
  {
    claim: 'makes two of "CIFAR-10 and CIFAR-100"',
    abstract: 'Experiments on CIFAR-10 and CIFAR-100 show faster convergence.',
    apart: ['CIFAR-10', 'CIFAR-100'],
    absent: ['CIFAR-10 and CIFAR-100'],
  },
  {
    claim: 'reads every name of a list',
    abstract: 'We compare SGD, Adam, RMSProp, and Adagrad on MNIST and ImageNet.',
    apart: ['SGD', 'Adam', 'RMSProp', 'Adagrad', 'MNIST', 'ImageNet'],
  },
  {
    claim: 'takes the outer of two nested names',
    abstract: 'A stochastic gradient descent step is cheap. Graph neural networks need few of them.',
    mentions: [['Graph neural networks']],
    absent: ['neural networks need'],
  },
  {
    claim: 'introduces the name before the colon of a title',
    title: 'QuillNorm: Scaling Gradients by Feathers',
    abstract:
      'We present a normalization layer that scales each gradient. QuillNorm trains ResNet-50 in fewer steps.',
    introduces: 'QuillNorm',
  },
  {
    claim: 'keeps a name that stands in the title alone',
    title: 'ZephyrOpt: Training with Less Memory',
    abstract: 'We propose an optimizer that stores no second moment. It trains GPT-2 on one GPU.',
    introduces: 'ZephyrOpt',
  },
  {
    claim: 'finds new names by their spelling',
    abstract: 'We propose TernGrad++, which extends FooFormer and beats BarNet-v2 on ImageNet.',
    mentions: [['FooFormer'], ['BarNet-v2']],
  },
  {
    claim: 'finds a new name that its text defines',
    abstract: 'We propose layered zonal clipping (LZC). LZC speeds up the training of Transformers.',
    mentions: [['layered zonal clipping', 'LZC']],
    introduces: 'LZC',
  },
  {
    claim: 'links an elided pair to both whole names',
    abstract: 'We derive the "neural tangent" and "maximal update" limits of a Transformer.',
    names: { 'neural tangent': 'neural tangent kernel', 'maximal update': 'maximal update parametrization' },
  },
  {
    claim: 'makes one of a name and its abbreviation',
    abstract: 'Pre-Layer Normalization (Pre-LN) is stable. With Pre-LN the gradient norms stay small.',
    mentions: [['Pre-Layer Normalization', 'Pre-LN']],
  },
  {
    claim: 'takes citations for no names',
    abstract:
      'Convolutional networks (LeCun et al., 1990; Hinton and Salakhutdinov, 2006) are old. Kingma & Ba (2015) proposed Adam.',
    mentions: [['Adam']],
    absent: ['LeCun', 'et al', '1990', 'Hinton', 'Salakhutdinov', 'Kingma', 'Ba'],
  },
  {
    claim: 'takes addresses for no names',
    abstract: 'Code for AdamW is at https://github.com/zonal-lab/QuillNet and on www.example.org/FooNet.',
    mentions: [['AdamW']],
    absent: ['QuillNet', 'github', 'FooNet', 'github.com', 'code'],
  },
  {
    claim: 'takes numbers and sizes for no names',
    abstract:
      'A 70M model with 1.3B parameters and N inputs trains 25 times longer, in 10 hours on 8 GPUs, over 300K steps of 4096 tokens.',
    absent: [
      '70M',
      '1.3B',
      'N inputs',
      '25 times',
      '25 times longer',
      '10 hours',
      '8 GPUs',
      '300K',
      '300K steps',
      '4096',
    ],
  },
  {
    claim: 'takes arithmetic and "code" for no names',
    abstract:
      'The layer needs only one addition and one multiplication. Our code is public. Batch normalization needs more.',
    mentions: [['Batch normalization']],
    absent: ['addition', 'multiplication', 'code'],
  },
  {
    claim: 'leaves praise and pointing words out of names',
    abstract:
      'We study a novel spectral normalization and the existing stochastic gradient descent on standard language models.',
    mentions: [['spectral normalization'], ['stochastic gradient descent']],
    absent: ['novel', 'existing'],
  },
  {
    claim: 'takes generic words alone for no names',
    abstract:
      'Our method improves the performance of models on many tasks and data sets, whatever the network or algorithm.',
    absent: ['method', 'performance', 'models', 'tasks', 'network', 'algorithm', 'data sets'],
  },
  {
    claim: 'reads "LR" as its paper defines it',
    abstract:
      'We fit logistic regression (LR) to embeddings. LR is fast, and the learning rate hardly matters.',
    mentions: [['logistic regression', 'LR']],
    apart: ['LR', 'learning rate'],
  },
  {
    claim: 'keeps NTM, eNTK and u-μP apart from what they resemble',
    abstract:
      'A neural Turing machine (NTM) has a memory. The empirical NTK (eNTK) is not the NTK, and u-μP is not μP.',
    apart: ['NTM', 'NTK', 'u-μP', 'μP'],
  },
  {
    claim: 'keeps a capital name apart from the word that it spells',
    abstract:
      'MOMENT is a foundation model for time series. MOMENT differs from the first moments that Adam keeps.',
    mentions: [['MOMENT'], ['Adam']],
    absent: ['MOMENT differs'],
    apart: ['MOMENT', 'Adam'],
  },
];
