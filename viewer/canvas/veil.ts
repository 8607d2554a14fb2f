/** A sheet in the background color between the picture and what is active: it dims the rest without touching a node. */

const VERTEX = `#version 300 es
void main() {
  vec2 corner = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
  gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 u_color;
out vec4 color;
void main() {
  color = vec4(u_color.rgb * u_color.a, u_color.a);
}`;

export interface Veil {
  /** Drawn only while lowered. */
  lowered: boolean;
  /** Makes the layer that sigma asks for, again after a lost context. */
  readonly factory: (gl: WebGL2RenderingContext) => { render(): void; kill(): void };
}

function compile(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (shader === null) throw new Error('The graphics context is lost');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** `color` is `#rrggbb`; `strength` from 0 (glass) to 1 (wall). */
export function createVeil(color: string, strength: number): Veil {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const veil: Veil = {
    lowered: false,
    factory: (gl) => {
      const program = gl.createProgram();
      gl.attachShader(program, compile(gl, gl.VERTEX_SHADER, VERTEX));
      gl.attachShader(program, compile(gl, gl.FRAGMENT_SHADER, FRAGMENT));
      gl.linkProgram(program);
      const place = gl.getUniformLocation(program, 'u_color');
      const attributes = gl.createVertexArray();
      return {
        render: () => {
          if (!veil.lowered) return;
          gl.bindVertexArray(attributes);
          gl.useProgram(program);
          gl.enable(gl.BLEND);
          gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
          gl.uniform4f(place, red, green, blue, strength);
          gl.drawArrays(gl.TRIANGLES, 0, 3);
          gl.bindVertexArray(null);
        },
        kill: () => {
          gl.deleteProgram(program);
          gl.deleteVertexArray(attributes);
        },
      };
    },
  };
  return veil;
}
