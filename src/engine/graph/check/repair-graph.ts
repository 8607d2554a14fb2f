/** Makes what is derived again from the records, where a check found it wrong. */

import type { Overlay } from '../../kv/overlay.ts';
import { addAdjacency, headKey, type Side } from '../adjacency.ts';
import { countKey, type CountOf } from '../counts.ts';
import { after, concat, encodeNumber, idIn, keyOf, LETTER, readNumber } from '../graph-keys.ts';
import { CHUNK, setId } from '../id-sets.ts';
import { endsIn, labelsIn } from '../records.ts';
import { entitiesOf } from '../text-index.ts';
import { WriteGraph } from '../write-graph.ts';
import type { Fault, Mending } from './fault.ts';
import { checkGraph } from './check-graph.ts';
import { DAMAGED, entriesFrom, getOrDamaged, whole } from './tolerant.ts';

/**
 * Writes into the overlay what the faults call for; what only facts could mend stays as it is.
 * @returns the faults that are left
 */
export function repairGraph(overlay: Overlay, faults: readonly Fault[]): Fault[] {
  const mendings = faults.map(({ mending }) => mending).filter((mending) => mending !== undefined);
  for (const mending of mendings) {
    if (mending.kind === 'key') overlay.set(mending.key, mending.value);
    if (mending.kind === 'id set') mendSet(overlay, mending.prefix, mending.chunk);
  }
  mendAdjacency(overlay, mendings);
  const indexes = new Set(mendings.flatMap((one) => (one.kind === 'index' ? [one.index] : [])));
  if (indexes.size > 0) new RepairingGraph(overlay).makeAgain(indexes);
  // Last: what was wrong with an index was counted along with it.
  const left = [...checkGraph(overlay)];
  for (const { mending } of left) {
    if (mending?.kind === 'count') setCount(overlay, mending.of, mending.total);
  }
  return [...checkGraph(overlay)];
}

function setCount(overlay: Overlay, of: CountOf, total: number): void {
  overlay.set(countKey(of), total === 0 ? undefined : encodeNumber(total));
}

/** The 512 ids of one record of a set, by the records that they name. */
function mendSet(overlay: Overlay, prefix: Uint8Array, chunk: number): void {
  overlay.set(concat(prefix, encodeNumber(chunk)), undefined);
  const isType = prefix[0] === LETTER.type.charCodeAt(0);
  const letter = isType ? LETTER.relationship : LETTER.node;
  const token = prefix.length > 1 ? readNumber(prefix, 1) : undefined;
  for (let id = chunk * CHUNK; id < (chunk + 1) * CHUNK; id += 1) {
    const bytes = getOrDamaged(overlay, keyOf(letter, id));
    if (bytes === undefined || (bytes === DAMAGED && token !== undefined)) continue;
    const belongs =
      bytes === DAMAGED ||
      token === undefined ||
      (isType ? endsIn(bytes).type === token : labelsIn(bytes).includes(token));
    if (belongs) setId(overlay, prefix, id, true);
  }
}

/** All relationships are read once, whatever the number of nodes. */
function mendAdjacency(overlay: Overlay, mendings: readonly Mending[]): void {
  const nodes = { out: new Set<number>(), in: new Set<number>() };
  for (const mending of mendings) {
    if (mending.kind === 'adjacency') nodes[mending.side].add(mending.node);
  }
  if (nodes.out.size + nodes.in.size === 0) return;
  for (const side of ['out', 'in'] as const) for (const node of nodes[side]) clearNode(overlay, side, node);
  for (const { key, value } of entriesFrom(overlay, keyOf(LETTER.relationship))) {
    if (value === DAMAGED) continue;
    const { type, start, end } = endsIn(value);
    const entry = { type, relationship: idIn(key, 0) };
    if (nodes.out.has(start)) addAdjacency(overlay, { ...entry, side: 'out', node: start }, end);
    if (nodes.in.has(end)) addAdjacency(overlay, { ...entry, side: 'in', node: end }, start);
  }
}

function clearNode(overlay: Overlay, side: Side, node: number): void {
  overlay.set(headKey(side, node), undefined);
  const segments = keyOf(side === 'out' ? LETTER.outgoingSegment : LETTER.incomingSegment, node);
  for (const { key } of overlay.range(segments, after(segments))) overlay.set(key.slice(), undefined);
}

class RepairingGraph extends WriteGraph {
  /** Empties indexes and fills them again; their counts are set by the check that follows. */
  makeAgain(ids: ReadonlySet<number>): void {
    for (const index of this.indexes()) {
      if (!ids.has(index.id)) continue;
      this.indexWriter.clear(index);
      for (const id of entitiesOf(this, index)) {
        // A damaged record has no values to be found by.
        whole(() => {
          this.indexWriter.set([index], this.indexed(index.entity, id, index.labels), true);
        }, undefined);
      }
    }
    this.indexWriter.flush();
  }
}
