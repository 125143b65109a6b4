// Pencil: graphite hatching in two directions over a light drawing, on white paper.

const FLAT_STEP = 1.7;
const LAID_STEP = 2.2;
const LAID_TAPS = 9;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }
fn field(at: vec2f, px: vec2i) -> vec2f { return normalize(vec2f(0.62, -0.78)); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let h = textureSampleLevel(laid, edged, in.at, 0.0).a;
  let tooth = paper(at, 0.45);
  let grey = pow(luma(flat_tone(in.at)), 0.8);
  let cross_ = paper(turned(at, 0.35) * vec2f(1.0, 9.0), 2.6).x;
  var lead = 0.40 * smoothstep(-0.10, 0.10, smoothstep(0.94, 0.25, grey) * 1.02 - h);
  lead += 0.40 * smoothstep(-0.08, 0.08, smoothstep(0.46, 0.05, grey) * 0.85 - cross_);
  lead += 0.22 * smoothstep(0.95, 0.2, grey);
  if (is_sky(px)) { lead *= 0.30; }
  let reach = i32(max(1.0, round(unit())));
  let line = max(outline(px, reach), max(0.75 * crease(px, reach), 0.55 * broad_outline(px + vec2i(reach, reach), reach)));
  lead = max(lead * (0.55 + 0.9 * tooth.x), line * (0.70 + 0.4 * tooth.y));
  let inside = min(min(in.at.x, 1.0 - in.at.x) * frame.picture.x * frame.picture.w, min(in.at.y, 1.0 - in.at.y));
  lead *= smoothstep(0.012, 0.07, inside + 0.05 * (tooth.w - 0.5) + 0.03 * (h - 0.5));
  let white = vec3f(0.955, 0.950, 0.935) * (0.975 + 0.05 * (tooth.y - 0.5));
  return vec4f(mix(white, vec3f(0.17, 0.17, 0.19), clamp(lead, 0.0, 0.95)), 1.0);
}
