/** Whether this browser can draw the picture at all. */

export function hasWebGl2(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
