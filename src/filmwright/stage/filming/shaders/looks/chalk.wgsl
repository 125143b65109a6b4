// Chalk: white and coloured chalk on a green blackboard that has been wiped before.

const FLAT_STEP = 2.2;
const LAID_STEP = 2.4;
const LAID_TAPS = 9;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }
fn field(at: vec2f, px: vec2i) -> vec2f { return normalize(vec2f(0.70, -0.71)); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let l = textureSampleLevel(laid, edged, in.at, 0.0);
  let grain = 0.5 * paper(at, 0.30).x + 0.5 * paper(at, 0.55).y;
  let wiped = paper(at * vec2f(0.35, 1.0), 3.4).x;
  var c = vec3f(0.090, 0.165, 0.130) * (0.90 + 0.35 * wiped);
  let flat_colour = flat_tone(in.at);
  let grey = luma(flat_colour);
  let stick = saturated(flat_colour / max(grey, 0.08) * 0.72, 1.35);
  var covers = smoothstep(-0.10, 0.14, (0.16 + 0.62 * grey) - (1.0 - l.a) * 0.95) * smoothstep(0.20, 0.50, 0.80 - grain * 0.7);
  if (is_sky(px)) { covers *= 0.25; }
  c = mix(c, clamp(stick + 0.10, vec3f(0.0), vec3f(1.0)), covers * 0.62);
  let reach = i32(max(1.0, round(1.6 * unit())));
  let line = max(outline(px, reach), max(0.9 * broad_outline(px, reach), 0.75 * crease(px, reach)));
  c = mix(c, vec3f(0.945, 0.950, 0.925), clamp(line * smoothstep(0.12, 0.45, 0.95 - grain), 0.0, 0.95));
  return vec4f(c, 1.0);
}
