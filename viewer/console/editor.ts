/** The one file that knows CodeMirror: a Cypher editor with completion, marked errors and Ctrl+Enter. */

import {
  autocompletion,
  closeCompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { QueryDescription } from '../../src/domain/answers.ts';
import type { Place } from './error-place.ts';
import { nameAt, wordsAt, type Vocabulary } from './vocabulary.ts';

export interface EditorOptions {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** Names that are completed in quotes, by how they begin. */
  readonly names: (beginning: string) => Promise<readonly string[]>;
  /** Queries of the catalogue, which a statement may be instead. */
  readonly queries: () => readonly QueryDescription[];
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export interface Editor {
  readonly setText: (text: string) => void;
  /** Underlines a place; nothing where there is none. */
  readonly mark: (error: (Place & { readonly message: string }) | undefined) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

const COLORS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.variableName, tags.name], color: 'var(--text)' },
  { tag: [tags.atom, tags.standard(tags.name)], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--muted)' },
]);

const THEME = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'var(--page)', color: 'var(--text)' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--muted)', border: '0' },
  '.cm-content': { caretColor: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--accent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--text)',
  },
  '.cm-placeholder': { color: 'var(--muted)' },
});

export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const complete = async ({ state, pos }: CompletionContext): Promise<CompletionResult | null> => {
    const before = state.sliceDoc(0, pos);
    const beginning = nameAt(before);
    const names = beginning === undefined ? [] : await options.names(beginning);
    const offer = wordsAt(before, options.vocabulary, names, options.queries());
    return offer === undefined
      ? null
      : { from: offer.from, options: [...offer.words], filter: beginning === undefined };
  };
  const run = (editor: EditorView): boolean => {
    closeCompletion(editor);
    options.onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(COLORS),
        autocompletion({ override: [complete], icons: false }),
        // Tab leaves the editor, as everywhere on the page.
        keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        placeholder('MATCH (n) RETURN n LIMIT 25'),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Cypher statement' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
        THEME,
      ],
    }),
  });
  return {
    setText: (text) => {
      if (view.state.doc.toString() === text) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark: (error) => {
      const length = view.state.doc.length;
      const found =
        error === undefined || error.from >= length
          ? []
          : [
              {
                from: error.from,
                to: Math.min(error.to, length),
                severity: 'error' as const,
                message: error.message,
              },
            ];
      view.dispatch(setDiagnostics(view.state, found));
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
