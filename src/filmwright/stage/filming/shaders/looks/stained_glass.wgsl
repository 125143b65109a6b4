// Stained glass: pieces of glowing coloured glass in black lead.

const FLAT_STEP = 2.4;
fn flat_bent(at: vec2f) -> vec2f { return vec2f(0.0); }

@fragment
fn finish_fragment(in: Full) -> @location(0) vec4f {
  let px = vec2i(in.clip.xy);
  let at = in.clip.xy / unit();
  let size = 27.0;
  let glass = piece(at / size);
  let middle = glass.xy * size * unit() * frame.picture.zw;
  var c = mix(flat_tone(clamp(middle, vec2f(0.0), vec2f(1.0))), flat_tone(in.at), 0.55);
  let grey = luma(c);
  c = saturated(c * (0.55 + 0.25 / max(grey, 0.25)), 2.1);
  c = pow(c, vec3f(1.15)) * (0.80 + 0.42 * glass.w);
  let streak = paper(turned(at, glass.w * 6.0) * vec2f(1.0, 3.0), 1.2);
  c *= 0.80 + 0.40 * streak.x;
  // Light stands behind the glass, most of it in the middle of each piece.
  c = 1.0 - (1.0 - c) * (1.0 - 0.22 * smoothstep(0.0, 0.45, glass.z));
  let reach = i32(max(2.0, round(2.4 * unit())));
  let lead = max(smoothstep(0.115, 0.065, glass.z), smoothstep(0.2, 0.6, max(outline(px, reach), broad_outline(px, reach))));
  c = mix(c, vec3f(0.035, 0.035, 0.042) + 0.10 * smoothstep(0.10, 0.0, glass.z), lead);
  return vec4f(clamp(c, vec3f(0.0), vec3f(1.0)), 1.0);
}
