// Animated: clean flat colours, light in bands, coloured shadows, a dark line around everything.

const FLAT_STEP = 1.7;

fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let reach = i32(max(1.0, round(unit())));
  var c = mix(flat_tone(in.at), tone(in.at), 0.25);
  let grey = luma(c);
  // Light in steps whose borders are a little soft, more of them than an eye counts.
  let steps = grey * 6.0;
  let level = (floor(steps) + smoothstep(0.35, 0.65, fract(steps))) / 6.0;
  c *= mix(1.0, (level + 0.04) / (grey + 0.04), 0.55);
  c = mix(vec3f(luma(c)), c, 1.42);
  c = 1.0 - (1.0 - c) * (1.0 - 0.10 * smoothstep(0.0, 0.5, grey));
  c = mix(c, c * vec3f(0.86, 0.88, 1.12) + vec3f(0.015, 0.012, 0.055), smoothstep(0.42, 0.05, grey) * 0.8);
  let far = smoothstep(25.0, 120.0, away(px));
  let line = max(max(outline(px, reach), 0.85 * broad_outline(px, reach)), 0.8 * crease(px, reach));
  c = mix(c, vec3f(0.085, 0.055, 0.115), line * mix(0.92, 0.30, far));
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
