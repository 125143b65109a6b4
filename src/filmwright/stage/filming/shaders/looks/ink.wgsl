// Ink: a brush line of changing breadth, washes of grey, hatching that lies on the surfaces, on paper.

const FLAT_STEP = 2.0;
const LAID_STEP = 2.4;
const LAID_TAPS = 8;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

// Hatching runs aslant, as the hand does, and bends with the level lines of what it shades.
fn field(at: vec2f, px: vec2i) -> vec2f {
  let level = level_field(at, px);
  return normalize(vec2f(0.80, -0.60) + level * select(-0.6, 0.6, dot(level, vec2f(0.80, -0.60)) > 0.0));
}

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let h = textureSampleLevel(laid, edged, in.at, 0.0).a;
  let kinds = textureSampleLevel(strokes, edged, in.at, 0.0);
  let fibre = paper(at, 0.8);
  let grey = luma(flat_tone(in.at));
  // Three washes, their borders a little wet, and strokes where it is darker than they are.
  let wet = grey + (kinds.y - 0.5) * 0.10;
  var value = 0.42 + 0.28 * smoothstep(0.10, 0.22, wet) + 0.18 * smoothstep(0.32, 0.42, wet) + 0.12 * smoothstep(0.58, 0.70, wet);
  if (is_sky(px)) { value = mix(1.0, value, 0.35); }
  else {
    let dark = smoothstep(0.62, 0.06, grey);
    value *= 1.0 - 0.88 * smoothstep(-0.07, 0.07, dark * 0.98 - 0.06 - h);
  }
  let reach = i32(max(1.0, round(unit())));
  let thick = max(outline(px, reach), broad_outline(px, reach) * smoothstep(0.35, 0.60, kinds.y + 0.15));
  let line = max(thick, crease(px, reach) * 0.8);
  value *= 1.0 - 0.95 * line;
  let white = vec3f(0.965, 0.945, 0.895) * (0.965 + 0.05 * (fibre.x + fibre.y - 0.5));
  var c = mix(vec3f(0.070, 0.066, 0.085), white, value);
  c = mix(c, white, 0.02);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
