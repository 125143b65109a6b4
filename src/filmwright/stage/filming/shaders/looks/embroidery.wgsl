// Embroidery: crosses of coloured yarn on linen.

const FLAT_STEP = 1.6;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let at = in.clip.xy / unit();
  let size = 8.6;
  let cell = floor(at / size);
  let off = fract(at / size) - 0.5;
  let middle = (cell + 0.5) * size * unit() * frame.picture.zw;
  var c = saturated(flat_tone(clamp(middle, vec2f(0.0), vec2f(1.0))), 1.40);
  c = vec3f(stepped(c.r, 6.0), stepped(c.g, 6.0), stepped(c.b, 6.0));
  c = 0.05 + 0.95 * c;
  let linen = vec3f(0.88, 0.84, 0.75) * (0.80 + 0.14 * sin(at.x * 3.5) * sin(at.y * 3.5) + 0.12 * paper(at, 0.5).x);
  // The under stitch rises to the right, the upper one falls over it.
  let under = abs(off.x + off.y) * 0.7071;
  let upper = abs(off.x - off.y) * 0.7071;
  let lower_yarn = smoothstep(0.27, 0.21, under);
  let upper_yarn = smoothstep(0.27, 0.21, upper);
  let twist_a = 0.5 + 0.5 * sin((off.x - off.y) * 26.0 + under * 14.0);
  let twist_b = 0.5 + 0.5 * sin((off.x + off.y) * 26.0 + upper * 14.0);
  var out = linen * 0.82;
  out = mix(out, c * (0.78 + 0.22 * twist_a) * (1.0 - 0.9 * under), lower_yarn);
  out = mix(out * mix(1.0, 0.72, smoothstep(0.36, 0.24, upper)), c * (0.94 + 0.26 * twist_b) * (1.06 - 0.9 * upper), upper_yarn);
  return vec4f(clamp(out, vec3f(0.0), vec3f(1.0)), 1.0);
}
