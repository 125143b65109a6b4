// Charcoal: black rubbed into the tooth of grey paper, smudged darks, white chalk in the lights.

const FLAT_STEP = 2.4;
const LAID_STEP = 2.6;
const LAID_TAPS = 6;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }
fn field(at: vec2f, px: vec2i) -> vec2f { return normalize(vec2f(0.75, -0.66) + 0.5 * level_field(at, px)); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let l = textureSampleLevel(laid, edged, in.at, 0.0);
  let tooth = 0.55 * paper(at, 0.28).x + 0.45 * paper(at, 0.62).y;
  let grey = luma(l.rgb);
  var dark = smoothstep(0.70, 0.06, grey) * (0.70 + 0.55 * l.a);
  if (is_sky(px)) { dark = 0.22 * smoothstep(0.95, 0.45, grey) + 0.10 * l.a; }
  let coal = dark * smoothstep(-0.22, 0.22, dark * 1.1 - tooth * 0.85);
  let reach = i32(max(2.0, round(2.0 * unit())));
  let line = max(outline(px, reach), max(broad_outline(px, reach), 0.8 * crease(px, reach))) * smoothstep(0.15, 0.55, 0.9 - 0.7 * tooth);
  var c = vec3f(0.760, 0.735, 0.690) * (0.94 + 0.12 * (tooth - 0.4));
  c = mix(c, vec3f(0.945, 0.935, 0.905), smoothstep(0.66, 0.95, grey) * smoothstep(0.62, 0.38, tooth) * select(0.9, 0.25, is_sky(px)));
  c = mix(c, vec3f(0.065, 0.062, 0.066), clamp(max(coal, line * 0.94), 0.0, 0.97));
  return vec4f(c, 1.0);
}
